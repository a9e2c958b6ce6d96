import { resultOf } from '../core/verdict/disclose';
import type { Action } from '../runtime/call';
import { readLives } from '../store/life-now';
import { reports } from '../store/documents';
import { below, pageOf } from '../store/page';

const PAGE = 50;

/** The reports of a subject, newest first, each with where it stands now; a page at a time and nothing left out between pages. */
export const listReports: Action<'holder', 'listReports', 'subject'> = async (call, { before }, subject) => {
  const { shown: docs, next } = await pageOf(reports, { subject: subject._id, ...below('issued', before) }, 'issued', PAGE);
  const lives = await readLives(docs, call.today);
  return {
    next,
    reports: docs.map((doc, i) => ({
      number: doc.number,
      title: doc.statement.title,
      place: doc.statement.place,
      subject: subject._id,
      subjectName: subject.name,
      issued: doc.issued,
      validTo: doc.statement.validTo,
      life: lives[i]!,
      result: resultOf(doc.statement),
    })),
  };
};
