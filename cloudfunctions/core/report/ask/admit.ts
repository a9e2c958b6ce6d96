import { AppError } from '../../../../types/errors';
import { subjectKinds } from '../../../../types/kinds';
import type { Pack, Publication } from '../../../../types/pack';
import type { Subject } from '../../../../types/record';
import { covers, homePack } from '../../places/home';
import { validity } from '../../places/validity';

/**
 * May this pack issue a report on this subject today? Checked: the pack's validity, the subject's status, kind and
 * registration, the review.
 * @throws AppError PACK_*, SUBJECT_CANCELLED, SUBJECT_KIND, SUBJECT_ELSEWHERE (naming the home platform), REVIEW_MANUAL
 */
export function admit(pack: Pack, publication: Publication | null, subject: Subject, today: string, packs: Pack[]): void {
  const valid = validity(pack, publication, today);
  if (!valid.valid) throw new AppError(valid.code);
  if (subject.status === 'cancelled') throw new AppError('SUBJECT_CANCELLED');
  if (!pack.rules.subjects.value.includes(subject.kind)) {
    throw new AppError('SUBJECT_KIND', undefined, {
      hint: `${pack.place}的文件未将${subjectKinds[subject.kind]}列入适用范围，请向原出证机关办理。`,
    });
  }
  // A natural person is registered nowhere.
  if (pack.rules.registration.value === 'required' && subject.division !== null && !covers(pack.division, subject.division)) {
    const home = homePack(packs, subject.division);
    throw new AppError('SUBJECT_ELSEWHERE', undefined, {
      hint: `这个单位不在${pack.place}登记，请到登记地的平台开具报告：${home.site.value}。${pack.rules.elsewhere.value ?? ''}`,
    });
  }
  if ((publication?.review ?? pack.rules.review.value) === 'manual') throw new AppError('REVIEW_MANUAL');
}
