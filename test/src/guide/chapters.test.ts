import { packs } from '../../../config/jurisdictions';
import { describePack, describeRules } from '../../../cloudfunctions/core/places/describe';
import { chaptersOf } from '../../../src/guide/chapters';
import { groundWords } from '../../../src/words/clause';
import { published } from '../../core/places/publication';

const shown = ['document', 'authority', 'duties', 'usual'];

describe.each(packs.map((pack) => [pack.id, pack] as const))('the guide of %s', (_id, pack) => {
  const guide = {
    about: describePack(pack, null).filter(({ name }) => shown.includes(name)),
    rules: describeRules(pack, null),
  };
  const lines = chaptersOf(guide).flatMap(({ rules }) => rules);

  test('tells every rule once, none left out', () => {
    expect(lines.map(({ name }) => name).sort()).toEqual([...guide.about, ...guide.rules].map(({ name }) => name).sort());
    expect(chaptersOf(guide)[0]).toMatchObject({ title: '依据哪个文件', rules: [{ name: 'document' }, { name: 'authority' }] });
  });

  test('marks each default, and cites the clause of each other', () => {
    for (const line of lines) {
      expect(groundWords(line)).toBe(line.clause === 'default' ? '默认（文件没有规定）' : `依据：文件“${line.clause}”`);
    }
  });
});

test('what the authority entered is not called the document’s', () => {
  const wuhai = packs.find(({ id }) => id === 'wuhai')!;
  const entered = published({ number: '乌发改〔2026〕1号', from: '2026-01-01' });
  const document = describePack(wuhai, entered).find(({ name }) => name === 'document')!;
  expect(groundWords(document)).toBe('依据：信用牵头部门公布');
});
