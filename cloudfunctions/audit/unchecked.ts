import type { Facts } from './facts';
import type { Head } from './walk-chain';

interface Given {
  facts: Facts;
  head: Head | null;
  demo: boolean | null;
  counts: Record<string, number>;
}

/** What could not be checked for want of keys, files or a head, each by name: silence would read as soundness. */
export function unchecked({ facts: { keys, reader }, head, demo, counts }: Given): string[] {
  return [
    ...(keys.hmac ? [] : ['没有密钥 APP_HMAC_KEY：内容、审计记录和审计链的密钥摘要，以及核验码。伪造的数据看不出来']),
    ...(keys.masters ? [] : ['没有密钥 APP_MASTER_KEYS：亮码的密钥版本']),
    ...(head ? [] : ['没有上次核对时抄下的链尾（--head）：审计链的末尾是否被截，数据是否连同审计链整套换回了从前的样子']),
    ...(reader.files || !counts.documents ? [] : [`没有报告文件：${counts.documents} 份文件是否与登记的摘要一致`]),
    ...(demo === null && counts.demoPeople ? ['不知道是不是演示数据：正式数据中不应有演示人员。导出的是演示数据时，加 --demo'] : []),
  ];
}
