import type { Output, Parsed } from '../../types/actions';
import { type ReportDoc, bindings, reports } from '../store/documents';
import { type Bound, boundSubjects } from '../store/holdings';
import { below, cut, type Paged, pageOf } from '../store/page';

const PAGE = 50;
type Notice = Output<'holder', 'listNotices'>['notices'][number];

/**
 * What happened to the subjects a person holds. Read from the bindings and reports themselves, so that a notice is neither lost
 * nor doubled. Who held a subject until the registry named another is told who took it over, and nothing else.
 */
export async function noticesFor(
  person: string,
  { subject, kind, before }: Parsed<'holder', 'listNotices'>,
): Promise<Output<'holder', 'listNotices'>> {
  const bound = (await boundSubjects(person)).filter((b) => subject === undefined || b.subject._id === subject);
  const pages = (await Promise.all(bound.map((b) => noticesOf(person, b, kind, before)))).flat();
  // Below the lowest of a page that goes on, others' notices may be missing: those wait for the next page.
  const floor = pages.reduce<number | null>((most, { next }) => (next === null || (most !== null && most > next) ? most : next), null);
  const known = pages.flatMap(({ shown }) => shown).filter(({ at }) => floor === null || at >= floor);
  const { shown, next } = cut(
    known.sort((a, b) => b.at - a.at),
    ({ at }) => at,
    PAGE,
    floor,
  );
  return { notices: shown, next };
}

const none = { shown: [], next: null };

async function noticesOf(
  person: string,
  { subject, since, holds }: Bound,
  kind: Notice['kind'] | undefined,
  before: number | undefined,
): Promise<Paged<Notice>[]> {
  const [bound, issued] = await Promise.all([
    kind === 'issued' ? none : pageOf(bindings, { subject: subject._id, ...below('since', before) }, 'since', PAGE),
    kind === 'bound' || !holds ? none : pageOf(reports, { subject: subject._id, ...below('issued', before) }, 'issued', PAGE),
  ]);
  const takenOver = bound.shown.filter((b) => holds || (b.person !== person && b.since >= since));
  return [
    {
      next: bound.next,
      shown: takenOver.map((b) => ({
        id: b._id,
        kind: 'bound',
        subject: subject.name,
        text: b.person === person ? '您绑定了这个单位' : '另一位人员绑定了这个单位。如非本单位安排，请到登记机关核对法定代表人信息。',
        at: b.since,
        other: b.person !== person,
      })),
    },
    { next: issued.next, shown: issued.shown.map((r) => issuedNotice(person, subject.name, r)) },
  ];
}

const issuedNotice = (
  person: string,
  subject: string,
  { number, person: by, statement, issued, replaces, withdrawn }: ReportDoc,
): Notice => ({
  id: number,
  kind: 'issued',
  subject,
  text: `${by === person ? '您' : '另一位人员'}${replaces ? '重新' : ''}开具了${statement.title}${withdrawn === null ? '' : '，已撤回'}`,
  at: issued,
  other: by !== person,
});
