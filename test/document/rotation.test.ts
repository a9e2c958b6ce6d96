import { generateKeyPairSync } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { adoptTrust } from '../../cloudfunctions/core/statement/adopt-trust';
import { checkOffline } from '../../cloudfunctions/core/statement/check-offline';
import { readPayload } from '../../cloudfunctions/core/statement/payload';
import type { LocalCloud } from '../../local/emulator/cloud';
import type { SignedList, TrustList } from '../../types/trust';
import { newKey, wechatClient } from '../support/clients';
import { NOW, attachSdk, startTestCloud } from '../support/cloud';
import { type Paper, aPaper, doors } from '../support/papers';
import signing from '../support/signing.json';
import { openChangzhi, question } from '../support/world';
import * as seed from '../support/seed';

const HOUR = 3_600_000;
interface Entry {
  state: 'next' | 'current' | 'retired' | 'compromised';
  from: number;
  until: number | null;
  private?: string;
  public?: string;
}
const [first] = JSON.parse(signing.APP_STATEMENT_KEYS) as [Entry];
const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const second: Entry = {
  ...{ state: 'next', from: NOW + HOUR, until: null },
  private: pair.privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'),
};

/** One life of the keys: what is configured at each stage, and when it begins. */
const stages: Record<string, { at: number; keys: Entry[] }> = {
  published: { at: NOW, keys: [first, second] },
  changed: {
    at: NOW + 2 * HOUR,
    keys: [
      { ...first, state: 'retired', until: NOW + 2 * HOUR },
      { ...second, state: 'current' },
    ],
  },
  burnt: {
    at: NOW + 4 * HOUR,
    keys: [
      { ...first, state: 'compromised' },
      { ...second, state: 'current' },
    ],
  },
};

const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'rotation-'));
afterAll(() => fs.rmSync(dataDir, { recursive: true }));

/** A stage, at a cloud that starts with its keys over the data of the stage before. */
async function during<T>(stage: string, scene: (cloud: LocalCloud) => Promise<T>): Promise<T> {
  const { at, keys } = stages[stage]!;
  const cloud = await startTestCloud({ dataDir, clock: at, env: { APP_STATEMENT_KEYS: JSON.stringify(keys) } });
  try {
    attachSdk(cloud);
    return await scene(cloud);
  } finally {
    await cloud.close();
  }
}
const trustOf = async (cloud: LocalCloud): Promise<TrustList> => {
  const list = (await (await fetch(`${cloud.origin}/.well-known/compliance-code/trust.json`)).json()) as SignedList;
  return adoptTrust(null, list, cloud.now())!;
};
const keyOf = (paper: Paper): string => readPayload(paper.link.split('/s/')[1]!)!.statement.key;
const states = (trust: TrustList): string[] => trust.issuers.find((i) => i.issuer === '140400')!.keys.map((key) => key.state);
/** A link as printed says another port after a restart; the host is no proof of anything. */
const everywhere = async (cloud: LocalCloud, paper: Paper): Promise<string[]> => {
  const answers = [
    await doors.paperCode(cloud, paper.link),
    await doors.typedCode(cloud, paper.code),
    await doors.hash(cloud, paper.sha256),
  ];
  return [...answers, await doors.file(cloud, paper.file)].map((answer) => answer.reason);
};

test('papers outlive their keys: published before use, retired, compromised', async () => {
  const [old, early] = await during('published', async (cloud) => {
    openChangzhi(cloud);
    const paper = await aPaper(cloud);
    const trust = await trustOf(cloud);
    // The next key is known before anything is signed with it.
    expect(states(trust)).toEqual(['current', 'next']);
    expect(checkOffline(paper.link, trust, [], cloud.now()).reason).toBe('OFFLINE_UNKNOWN');
    return [paper, trust] as const;
  });

  const fresh = await during('changed', async (cloud) => {
    const paper = await aPaper(cloud);
    expect(keyOf(paper)).not.toBe(keyOf(old));
    const trust = await trustOf(cloud);
    expect(states(trust)).toEqual(['retired', 'current']);
    for (const one of [old, paper]) {
      expect(checkOffline(one.link, trust, [], cloud.now()).reason).toBe('OFFLINE_UNKNOWN');
      expect(await everywhere(cloud, one)).toEqual(['VALID', 'VALID', 'VALID', 'VALID']);
    }
    // A phone that has been offline since the stage before knows the new key, and only that it isn't in use yet.
    expect(checkOffline(paper.link, early, [], cloud.now()).reason).toBe('KEY_TIME');
    return paper;
  });

  await during('burnt', async (cloud) => {
    const trust = await trustOf(cloud);
    expect(states(trust)).toEqual(['compromised', 'current']);
    expect(checkOffline(old.link, trust, [], cloud.now()).reason).toBe('KEY_COMPROMISED');
    expect(checkOffline(fresh.link, trust, [], cloud.now()).reason).toBe('OFFLINE_UNKNOWN');
    // What was registered stays good online, whatever became of its key.
    expect(await everywhere(cloud, old)).toEqual(['VALID', 'VALID', 'VALID', 'VALID']);
    expect(await everywhere(cloud, fresh)).toEqual(['VALID', 'VALID', 'VALID', 'VALID']);
    const holder = wechatClient(cloud);
    const { subject } = seed.addHolder(cloud, holder);
    expect(await holder.refused('holder', 'issueReport', { ...question, subject: subject._id, key: newKey() })).toBe('ALLOWED');
  });
});
