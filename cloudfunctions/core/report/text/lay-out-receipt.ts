import type { ReceiptData } from '../../../../types/receipt-data';
import { demoWords } from './lay-out';
import type { ReceiptLayout } from './layout';
import { receiptConclusion, receiptIntro, receiptItems, receiptNumber, receiptTitle } from './receipt-text';

/** A receipt laid out as one page. @param link where it is looked up */
export function layOutReceipt(receipt: ReceiptData, { service, link }: { service: string; link: string }): ReceiptLayout {
  const { id, host, demo } = receipt;
  return {
    ...{ service, host, title: receiptTitle, under: [receiptIntro], id, link, demo: demo ? demoWords : null },
    ...{ items: receiptItems(receipt), conclusion: receiptConclusion(receipt) },
    check: [
      `扫码核对。官方网址：${host}。扫码后请先核对网址，再逐项核对本页内容，并看那份报告现在的状态。`,
      '也可以在上述网址上传本回执的PDF原件核对；另存、打印、编辑过的文件不是原件。',
    ],
    foot: { name: `${service}${receiptTitle}`, rest: [`${receiptNumber} ${id}`, ...(demo ? [demoWords] : [])] },
  };
}
