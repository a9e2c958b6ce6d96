import { registeredDocument, registeredReceipt } from '../../cloudfunctions/document/register';
import { documents, receipts, reports } from '../../cloudfunctions/store/documents';
import type { LocalCloud } from '../../local/emulator/cloud';
import type { Verification } from '../../types/verdict';
import { type Client, clientAt, newKey } from './clients';
import type * as seed from './seed';
import { tokenAt } from './token';
import { withReport } from './world';

/** A report with its document, as its holder hands it over: code, file, paper. */
export interface Paper {
  holder: Client;
  subject: string;
  /** The subject's, as printed. */
  name: string;
  somebody: seed.Somebody;
  number: string;
  code: string;
  file: Buffer;
  sha256: string;
  /** What the QR code on the cover holds. */
  link: string;
}

/** Issue a report and download its PDF through the door. */
export const aPaper = async (cloud: LocalCloud, holder?: Client, record?: Parameters<typeof withReport>[2]): Promise<Paper> =>
  paperOf(cloud, await withReport(cloud, holder, record));

/** The same with the PDF made in this process: a function that has just begun may run out of time over its fonts on a busy machine. */
export async function aPaperMadeHere(cloud: LocalCloud, record?: Parameters<typeof withReport>[2]): Promise<Paper> {
  const world = await withReport(cloud, undefined, record);
  process.env.PUBLIC_ORIGIN = cloud.origin;
  const [report] = await reports.find({ number: world.number }, { limit: 1 });
  await registeredDocument(report!, { account: world.holder.account(), now: cloud.now() });
  return paperOf(cloud, world);
}

/** A receipt's page made here, for the same reason. */
export async function receiptMadeHere(cloud: LocalCloud, client: Client, id: string): Promise<void> {
  process.env.PUBLIC_ORIGIN = cloud.origin;
  await registeredReceipt((await receipts.get(id))!, { account: client.account(), now: cloud.now() });
}

async function paperOf(cloud: LocalCloud, world: Awaited<ReturnType<typeof withReport>>): Promise<Paper> {
  const { url, sha256 } = await world.holder.call('holder', 'getPdf', { number: world.number });
  const file = Buffer.from(await (await fetch(url)).arrayBuffer());
  const [report] = await reports.find({ number: world.number }, { limit: 1 });
  const { payload } = (await documents.get(report!._id))!;
  const { holder: own, subject, somebody, number, verificationCode: code } = world;
  return {
    holder: own,
    subject: subject._id,
    name: subject.name,
    somebody,
    number,
    code,
    file,
    sha256,
    link: `${cloud.origin}/s/${payload}`,
  };
}

/** What `verifyFile` is sent of a file. */
export const fileInput = (file: Buffer) => ({
  size: file.length,
  head: file.subarray(0, 3 * 1024 * 1024).toString('base64'),
  key: newKey(),
});

/** Each online door's answer about a paper, from a verifier of its own so that no limit is met. */
export const doors = {
  typedCode: (cloud: LocalCloud, code: string): Promise<Verification> =>
    fresh(cloud).call('verifier', 'verifyCode', { code, key: newKey() }),
  hash: (cloud: LocalCloud, sha256: string): Promise<Verification> =>
    fresh(cloud).call('verifier', 'verifyHash', { sha256, key: newKey() }),
  file: (cloud: LocalCloud, file: Buffer): Promise<Verification> => fresh(cloud).call('verifier', 'verifyFile', fileInput(file)),
  paperCode: (cloud: LocalCloud, scanned: string): Promise<Verification> =>
    fresh(cloud).call('verifier', 'verifyStatement', { scanned, key: newKey() }),
};

let turn = 0;
const fresh = (cloud: LocalCloud): Client => clientAt(turn++ % 2 ? 'web' : 'wechat', cloud);

/** A dynamic code for a report, opened now; `scan` reads the report behind it, the same viewer every time. */
export async function showCode(cloud: LocalCloud, { holder, number }: Paper) {
  const opened = await holder.call('holder', 'openCode', { report: number, minutes: 60, key: newKey() });
  const scanner = fresh(cloud);
  return {
    async scan() {
      const { view } = await scanner.call('verifier', 'redeemToken', { token: tokenAt(opened, cloud.now()), attempt: newKey() });
      return { ...(await scanner.call('verifier', 'getView', { view })), watched: await scanner.call('verifier', 'watchView', { view }) };
    },
  };
}
