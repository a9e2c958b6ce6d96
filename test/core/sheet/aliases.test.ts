import { packs } from '../../../config/jurisdictions';
import { resolveField } from '../../../cloudfunctions/core/places/resolve-field';
import { good, read } from './penalty-sheet';

const words = packs.flatMap((pack) =>
  pack.fields.flatMap((field) =>
    [field.name, ...field.aliases.map((alias) => alias.name)].map((word) => [pack, word, field.name] as const),
  ),
);

test('every name the documents use for a field is one in the 领域 column, and for the field chosen at upload', () => {
  expect(words.length).toBeGreaterThan(packs.flatMap((p) => p.fields).length);
  for (const [pack, word, name] of words) {
    const options = { pack: { fieldOf: (w: string) => resolveField(pack, w) } };
    expect([word, read([{ ...good, LY: word }], options).accepted[0]?.field]).toEqual([word, name]);
    expect([word, read([good], { ...options, field: word }).accepted[0]?.field]).toEqual([word, name]);
  }
});
