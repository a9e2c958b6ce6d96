import type { Batch } from '../../../types/actions/source';

type Sums = Pick<Batch, 'rejected' | 'superseded' | 'duplicates'>;

/** Why nothing of a submission was accepted, in one sentence. `inFile`: of its duplicates, those repeated in the file; null: that isn't known. */
export function nothingNew({ rejected, superseded, duplicates }: Sums, inFile: number | null): string {
  const parts: [number, string][] = [
    [inFile === null ? 0 : duplicates - inFile, '行以前已报过'],
    [inFile ?? 0, '行表内重复'],
    [inFile === null ? duplicates : 0, '行重复'],
    [superseded, '行已有更新版本，未采用'],
    [rejected, '行不合格'],
  ];
  const found = parts.filter(([rows]) => rows > 0).map(([rows, words]) => `${rows}${words}`);
  return found.length === 0 ? '表里没有数据。' : `${found.join('，')}。`;
}
