import { createHash } from 'node:crypto';
import { peekList } from '../../../cloudfunctions/core/statement/signed-list';
import type { DocumentDoc, ReceiptDoc } from '../../../cloudfunctions/store/documents';
import type { LocalCloud } from '../../../local/emulator/cloud';
import type { ActionOf, Input, Output } from '../../../types/actions';
import { type Client, newKey, wechatClient } from '../../support/clients';
import { type Flow, request } from '../../support/every-fault';
import { type Paper, aPaperMadeHere, fileInput } from '../../support/papers';
import { tokenAt } from '../../support/token';
import { withReport } from '../../support/world';

const papers = new WeakMap<LocalCloud, Promise<Paper>>();
/** One paper a cloud: verifying changes nothing of it. */
export function paperOf(cloud: LocalCloud): Promise<Paper> {
  const paper = papers.get(cloud) ?? aPaperMadeHere(cloud);
  papers.set(cloud, paper);
  return paper;
}

const receiptsOf = (cloud: LocalCloud, client: Client): ReceiptDoc[] =>
  [...cloud.database.all<ReceiptDoc>('receipts')].filter((receipt) => receipt.owner === client.account());

type Door = Extract<ActionOf<'verifier'>, `verify${string}`>;
/** A door that finds the report: one receipt, however often it is asked. */
const verify = <A extends Door>(action: A, inputOf: (paper: Paper) => Input<'verifier', A>): Flow =>
  request('verifier', action, {
    prepare: async (cloud) => ({ client: wechatClient(cloud), input: inputOf(await paperOf(cloud)) }),
    send: ({ client, input }) => [client, input],
    check({ client }, answer: Output<'verifier', Door>, cloud) {
      expect(answer.verdict).toBe('genuine');
      expect(receiptsOf(cloud, client).map(({ _id, signed }) => ({ id: _id, signed }))).toEqual([answer.receipt]);
    },
  });

async function openedView(cloud: LocalCloud) {
  const { holder, number } = await paperOf(cloud);
  const opened = await holder.call('holder', 'openCode', { report: number, key: newKey() });
  const client = wechatClient(cloud);
  const token = tokenAt(opened, cloud.now());
  return { client, view: (await client.call('verifier', 'redeemToken', { token, attempt: newKey() })).view };
}

/** What the doors for verifying keep, and the file they verify. */
export const verifying: Flow[] = [
  verify('verifyCode', ({ code }) => ({ code, key: newKey() })),
  verify('verifyHash', ({ sha256 }) => ({ sha256, key: newKey() })),
  verify('verifyFile', ({ file }) => fileInput(file)),
  verify('verifyStatement', ({ link }) => ({ scanned: link, key: newKey() })),
  request('verifier', 'getViewData', {
    prepare: openedView,
    send: ({ client, view }) => [client, { view }],
    check({ client }, { signed }, cloud) {
      expect(peekList(signed)).toMatchObject({ typ: 'report' });
      expect(receiptsOf(cloud, client)).toHaveLength(1);
    },
  }),
  request('verifier', 'getView', {
    prepare: openedView,
    send: ({ client, view }) => [client, { view }],
    check({ client }, answer, cloud) {
      expect(answer.verdict.verdict).toBe('genuine');
      expect(receiptsOf(cloud, client).map(({ _id, signed }) => ({ id: _id, signed }))).toEqual([answer.receipt]);
    },
  }),
  request('holder', 'getPdf', {
    prepare: (cloud) => withReport(cloud),
    send: ({ holder, number }) => [holder, { number }],
    async check({ number }, { url, sha256, size }, cloud) {
      const made = [...cloud.database.all<DocumentDoc>('documents')].filter((doc) => doc.number === number);
      expect(made).toMatchObject([{ sha256, size }]);
      const file = new Uint8Array(await (await fetch(url)).arrayBuffer());
      expect(createHash('sha256').update(file).digest('hex')).toBe(sha256);
    },
  }),
  request('verifier', 'getReceiptPdf', {
    async prepare(cloud) {
      const client = wechatClient(cloud);
      const { sha256 } = await paperOf(cloud);
      return { client, id: (await client.call('verifier', 'verifyHash', { sha256, key: newKey() })).receipt!.id };
    },
    send: ({ client, id }) => [client, { id }],
    async check({ id }, { url, sha256 }, cloud) {
      expect(cloud.database.get<DocumentDoc>('documents', id)).toMatchObject({ sha256, of: 'receipt' });
      const file = new Uint8Array(await (await fetch(url)).arrayBuffer());
      expect(createHash('sha256').update(file).digest('hex')).toBe(sha256);
    },
  }),
];
