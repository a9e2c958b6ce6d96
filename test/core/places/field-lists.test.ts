import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packs } from '../../../config/jurisdictions';
import { fieldLists, keptLists } from '../../../config/jurisdictions/field-lists';
import { countStates } from '../../../cloudfunctions/core/report/text/state-words';
import { checkOffline } from '../../../cloudfunctions/core/statement/check-offline';
import { statementLink } from '../../../cloudfunctions/core/statement/link';
import { compactStatement } from '../../../cloudfunctions/core/statement/of-report';
import { joinPayload } from '../../../cloudfunctions/core/statement/payload';
import { encodeStatement } from '../../../cloudfunctions/core/statement/statement';
import { currentKeyId, publishedKeys, signAs } from '../../../cloudfunctions/runtime/signing-keys';
import { fieldsUnder, packVersion } from '../../../cloudfunctions/store/packs';
import { keepFieldLists } from '../../../local/keep-field-lists';
import type { TrustList } from '../../../types/trust';
import '../../support/keys';
import { aStatement } from '../../support/statements';

describe.each(packs)('the field lists of $id', (pack) => {
  const lists = fieldLists[pack.id] ?? [];

  // Where this fails the pack's fields changed: add the new list behind the last one, whatever papers bear keeps its meaning.
  test('end with the list of the pack as it is', () => {
    expect(lists.at(-1)).toEqual(pack.fields.map((field) => field.name));
  });

  test('differ from one revision to the next, hold each field once, and fit a statement', () => {
    lists.slice(1).forEach((list, i) => expect(list).not.toEqual(lists[i]));
    for (const list of lists) expect([new Set(list).size, list.length <= 255]).toEqual([list.length, true]);
  });

  test('are named by the pack’s version', () => {
    const version = packVersion({ pack, edition: 3 });
    expect(version).toMatch(new RegExp(`^${pack.id}@${lists.length}\\.3#[0-9a-f]{8}$`));
    expect(fieldsUnder(version)).toEqual({ revision: lists.length, fields: lists.at(-1) });
    const changed = { ...pack, rules: { ...pack.rules, validDays: { value: 31, clause: 'default' } } };
    expect(packVersion({ pack: changed, edition: 3 })).not.toBe(version);
  });
});

test('there is no list of a pack that isn’t there, and none is lost', () => {
  expect(Object.keys(fieldLists).sort()).toEqual(packs.map((pack) => pack.id).sort());
  expect(Object.keys(keptLists)).toEqual(expect.arrayContaining(['changzhi', 'heihe', 'heilongjiang', 'wuhai', 'yongchang', 'national']));
});

describe('what the build for the cloud keeps', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lists-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'field-lists.json');
  const source = join(__dirname, '../../../config/jurisdictions/field-lists.json');
  const known = packs.filter((pack) => keptLists[pack.id]);
  const fresh = { ...known[0]!, id: 'invented-town' };
  beforeEach(() => writeFileSync(file, readFileSync(source)));
  const stored = () => JSON.parse(readFileSync(file, 'utf8')) as typeof fieldLists;

  test('the first list of a new place, once, and no other byte', () => {
    expect(keepFieldLists(known, file)).toEqual([]);
    expect(keepFieldLists([...known, fresh], file)).toEqual(['invented-town']);
    expect(stored()).toEqual({ ...keptLists, 'invented-town': [fresh.fields.map((field) => field.name)] });
    expect(readFileSync(file, 'utf8').startsWith(readFileSync(source, 'utf8').slice(0, -4))).toBe(true);
    expect(keepFieldLists([...known, fresh], file)).toEqual([]);
  });

  test('fields changed without a new list are refused by the place’s name', () => {
    keepFieldLists([...known, fresh], file);
    const changed = { ...fresh, fields: [...fresh.fields].reverse() };
    const before = readFileSync(file, 'utf8');
    expect(() => keepFieldLists([...known, changed], file)).toThrow(/invented-town。/);
    expect(readFileSync(file, 'utf8')).toBe(before);
  });
});

describe('a pack whose fields changed their order', () => {
  const statement = aStatement({ records: [{ field: '食品' }] });
  const old = fieldLists.changzhi!;
  const turned = { changzhi: [...old, [...old[0]!].reverse()] };
  const paper = (version: string): string => {
    const signed = encodeStatement(compactStatement(statement, fieldsUnder(version, turned), currentKeyId('statement')));
    return statementLink('https://code.example.gov.cn', joinPayload(signed, signAs('statement', signed)));
  };
  const trust: TrustList = {
    ...{ typ: 'trust-list', host: 'code.example.gov.cn', issued: statement.issued, roots: publishedKeys('list') },
    issuers: [
      {
        ...{ issuer: '140400', name: '某单位', place: '长治市', host: 'code.example.gov.cn', revocations: 'https://code.example.gov.cn/r' },
        ...{ keys: publishedKeys('statement'), listKeys: publishedKeys('list') },
        fields: turned.changzhi.map((names, i) => ({ revision: i + 1, names })),
      },
    ],
  };

  test.each([1, 2])('a paper of revision %i says the same of every field', (revision) => {
    const found = checkOffline(paper(`changzhi@${revision}.1#00000000`), trust, [], statement.issued);
    expect(found.reason).toBe('OFFLINE_UNKNOWN');
    const states = Object.fromEntries(found.fields!.map((field, i) => [field, found.statement!.states[i]]));
    for (const line of statement.decision.fields) expect([line.field, states[line.field]]).toEqual([line.field, line.state]);
  });

  test('a paper of revision 2 on a phone that knows revision 1 alone names no field', () => {
    const [issuer] = trust.issuers;
    const before: TrustList = { ...trust, issuers: [{ ...issuer!, fields: issuer!.fields.slice(0, 1) }] };
    const found = checkOffline(paper('changzhi@2.1#00000000'), before, [], statement.issued);
    expect(found).toMatchObject({ reason: 'OFFLINE_UNKNOWN', fields: null });
    expect(countStates(found.statement!.states.map((state) => ({ state })))).toEqual(countStates(statement.decision.fields));
  });

  test('a place’s id may be words joined by hyphens', () => {
    const lists = { ...turned, 'demo-city': [['一'], ['二']] };
    expect(fieldsUnder('demo-city@2.13#0123abcd', lists)).toEqual({ revision: 2, fields: ['二'] });
    for (const id of ['demo--city', '-demo-city', 'demo-city-', 'Demo-city', 'demo_city', 'demo-2', 'demo city']) {
      expect(() => fieldsUnder(`${id}@1.1#00000000`, { ...lists, [id]: [['一']] })).toThrow('PACK_UNKNOWN');
    }
  });

  test.each(['changzhi@3.1#00000000', 'changzhi@0.1#00000000', 'changzhi@1', 'nowhere@1.1#00000000', ''])(
    'there was never a %j',
    (version) => {
      expect(() => fieldsUnder(version, turned)).toThrow('PACK_UNKNOWN');
    },
  );

  test('a field the revision doesn’t have is refused, not left out', () => {
    expect(() => compactStatement(statement, { revision: 1, fields: old[0]!.slice(1) }, currentKeyId('statement'))).toThrow(RangeError);
  });
});
