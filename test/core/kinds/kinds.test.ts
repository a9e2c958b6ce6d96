import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { packs } from '../../../config/jurisdictions';
import { kindOf } from '../../../cloudfunctions/core/kinds';
import { sheets } from '../../../cloudfunctions/core/kinds/sheets';
import { recordKindCodes, recordKinds } from '../../../types/kinds';
import vectors from '../../vectors/records-by-pack.json';

describe.each(recordKindCodes)('%s', (kind) => {
  const { template } = sheets[kind];

  test('has a sheet of its own name, with a column for what a record needs', () => {
    expect(template.title).toBe(recordKinds[kind]);
    const codes = template.columns.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(template.identity as string[]));
    expect(codes).toEqual(expect.arrayContaining([template.organ, template.field]));
  });

  test('has its states in the truth table', () => {
    const states = vectors.states.filter(({ record }) => ('kind' in record ? record.kind : 'penalty') === kind);
    expect(states.length).toBeGreaterThan(0);
  });

  // Without it a row that only tells of a removal could not be told from an entry.
  test('tells an entry from its removal when it stands until it is removed', () => {
    const removable = template.columns.some(({ code }) => code === 'REMOVED');
    expect(removable).toBe(kindOf(kind).standing);
    expect(template.columns.some(({ ofEntry }) => ofEntry)).toBe(removable);
  });
});

test('a kind that a place counts is named by a row of its duty list, where the document has one for its fields', () => {
  const listed = packs.filter(({ duties }) => duties.some(({ serves }) => serves.length > 0));
  const unnamed = listed.flatMap(({ id, rules, duties, kindWords }) =>
    rules.recordKinds.value
      .filter((kind) => !duties.some((duty) => duty.kinds.some((word) => kindWords[word] === kind)))
      .map((kind) => `${id} ${kind}`),
  );
  expect(listed.length).toBeGreaterThan(2);
  expect(unnamed).toEqual([]);
});

test('no code outside the folders of the kinds asks for a kind by its name', () => {
  const root = join(__dirname, '../../..');
  const files = ['cloudfunctions', 'src'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
  );
  const byName = new RegExp(`([!=]==|includes\\(|case) ?'(${recordKindCodes.join('|')})'`);
  const asking = files
    .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('cloudfunctions/core/kinds/'))
    .filter((file) => byName.test(readFileSync(join(root, file), 'utf8')));
  expect(files.length).toBeGreaterThan(300);
  expect(asking).toEqual([]);
});
