import type { LocalCloud } from '../../local/emulator/cloud';
import { clientAt, doors } from '../support/clients';
import { startTestCloud } from '../support/cloud';
import { listen } from '../support/said';
import { testOperator } from '../support/operator';
import { addPublication } from '../support/seed';

const me = async (cloud: LocalCloud) => (await clientAt('web', cloud).call('public', 'getMe', {})).operator;

test('a real service says who answers for it; a demonstration names nobody, whatever is set', async () => {
  expect(await me(await startTestCloud({ demo: false, entered: false }))).toEqual(testOperator);
  const shown = await me(await startTestCloud({ entered: false }));
  expect(shown).toEqual({ organiser: expect.stringContaining('演示'), runner: expect.stringContaining('演示'), telephone: '000-00000000' });
});

test.each([
  ['nothing', ''],
  ['no organiser', JSON.stringify({ ...testOperator, organiser: ' ' })],
  ['no telephone', JSON.stringify({ organiser: '示例市数据局', runner: null })],
  ['a telephone that is none', JSON.stringify({ ...testOperator, telephone: '请咨询' })],
])('with %s both doors of a real service say that the configuration is incomplete', async (_, APP_OPERATOR) => {
  const bare = await startTestCloud({ demo: false, entered: false, env: { APP_OPERATOR }, workers: 1 });
  const log = listen();
  for (const door of doors)
    expect(await clientAt(door, bare).raw('public/listPacks', {})).toMatchObject({ ok: false, error: { code: 'CONFIG_MISSING' } });
  expect(await log.stop()).toHaveLength(2);
});

test('an entry made before there was a telephone has none', async () => {
  const cloud = await startTestCloud();
  expect(addPublication(cloud, 'invented')).not.toHaveProperty('telephone');
  const { packs } = await clientAt('web', cloud).call('public', 'listPacks', {});
  expect(packs.length).toBeGreaterThan(3);
  expect(packs.filter(({ telephone }) => telephone !== null)).toEqual([]);
});
