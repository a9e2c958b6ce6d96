import type { ConsentDoc } from '../../cloudfunctions/store/documents';
import type { LocalCloud } from '../../local/emulator/cloud';
import { newKey, wechatClient } from './clients';
import { attachSdk, startTestCloud } from './cloud';
import { problems } from './every-fault';
import { messageTemplates, sentTo, templatesEnv } from './messages';
import * as seed from './seed';
import { openChangzhi, question } from './world';

export const everyKind = ['bound', 'issued', 'scanned'] as const;
type Kind = (typeof everyKind)[number];
let people = 0;

/** A phone whose owner holds a subject and agreed to these kinds of message. */
export async function consenting(at: LocalCloud, kinds: readonly Kind[], change: Parameters<typeof seed.addHolder>[2] = {}) {
  const openid = `oMessages${++people}_${newKey()}`;
  const client = wechatClient(at, openid);
  const { subject, somebody } = seed.addHolder(at, client, change);
  const agree = (accepted: readonly Kind[] = kinds) =>
    client.call('holder', 'subscribeMessages', { accepted: [...accepted], key: newKey() });
  if (kinds.length > 0) await agree();
  const issue = () => client.call('holder', 'issueReport', { ...question, subject: subject._id, key: newKey() });
  const consent = (kind: Kind) => at.database.get<ConsentDoc>('consents', `${client.account()}|${kind}`);
  return { openid, client, subject, somebody, agree, issue, consent };
}

/** A consent that is used up or dropped: nothing in it of whom it was. */
export const spent = { person: null, openid: null, left: 0 };

/** The job that sends, once what happened is old enough to be told of. */
export async function job(at: LocalCloud): Promise<void> {
  at.setClock(at.now() + 16_000);
  await at.runTimer('jobs');
}

/** A cloud with templates of every kind for a file's tests; after each, fsck must be content. To be called where a file's hooks are. */
export function messageWorld() {
  const world = {} as { cloud: LocalCloud };
  beforeAll(async () => {
    world.cloud = await startTestCloud({ env: templatesEnv });
    attachSdk(world.cloud);
    openChangzhi(world.cloud);
  });
  afterAll(() => world.cloud.close());
  afterEach(async () => {
    world.cloud.faults.reset();
    expect(await problems(world.cloud)).toEqual([]);
  });
  return Object.assign(world, {
    /** The clock goes on. */
    pass: (ms = 1000) => world.cloud.setClock(world.cloud.now() + ms),
    /** The kinds of message that came to an OPENID, oldest first. */
    received: (openid: string) =>
      sentTo(world.cloud, openid).map(({ template }) => everyKind.find((kind) => messageTemplates[kind].id === template)),
  });
}
