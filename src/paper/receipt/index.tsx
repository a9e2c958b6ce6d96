import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { receiptTitle } from '../../../cloudfunctions/core/report/text/receipt-text';
import type { ReceiptData } from '../../../types/receipt-data';
import type { SignedList } from '../../../types/trust';
import { takeFile } from '../../share/document-file';
import { SignedFile } from '../../share/signed-file';
import { call } from '../../shell/cloud';
import { useAct } from '../../shell/use-act';
import { useCall } from '../../shell/use-call';
import { Box, Button, Card, ErrorBox, Loading, Notice, Page } from '../../ui';
import { Past, Service } from '../../verdict';
import { checkReceipt } from '../check-receipt';

/** Why a receipt isn't shown. */
const refusals = {
  noList: {
    title: '还不能核对签名',
    error: { code: 'NETWORK', hint: '这台设备上还没有信任名单，核对不了回执的签名。请联网后重试。' },
  },
  wrong: {
    title: '回执没有通过核对',
    error: { code: 'RECEIPT_FORGED', hint: '签名不成立，或者是以前格式的回执，所以没有显示内容。请重新核验那份报告，会留下新的回执。' },
  },
} as const;

/** One receipt of one's own, shown once its signature holds under the list kept here: what was verified, when, how, and what was said. */
export default function Index() {
  const { id = '' } = useRouter().params;
  const { data, error, reload } = useCall(async () => {
    const { signed } = await call('verifier', 'getReceipt', { id });
    return { signed, ...(await checkReceipt(signed)) };
  }, ['verifier/getReceipt', id]);
  return (
    <Page title={receiptTitle}>
      {!data && (error ? <ErrorBox error={error} title="没有打开" onRetry={reload} /> : <Loading words="正在核对签名" />)}
      {data && !data.receipt && <ErrorBox {...refusals[data.why]} onRetry={reload} />}
      {data?.receipt && <Receipt receipt={data.receipt} signed={data.signed} />}
    </Page>
  );
}

const weapp = process.env.TARO_ENV === 'weapp';

function Receipt({ receipt, signed }: { receipt: ReceiptData; signed: SignedList }) {
  const [said, say] = useState('');
  const take = useAct<void, void>(async () => {
    say('正在准备文件');
    const file = await call('verifier', 'getReceiptPdf', { id: receipt.id });
    await takeFile(file, (percent) => say(`正在下载 ${percent}%`));
    say(weapp ? '' : `已下载：${file.name}`);
  });
  return (
    <>
      <Notice>这是当时的结论，不代表现在。签名已在这台设备上核对。</Notice>
      <Past past={receipt} />
      <Card title="留存和交给别人">
        <Box as="p" className="words--soft">
          一页纸，有签名和二维码，可交给审计、监管核对；数据文件供系统读取，内容相同。
        </Box>
        <Button icon="save" loading={take.busy} onTap={() => void take.act()}>
          {weapp ? '打开回执文件' : '下载回执文件'}
        </Button>
        {said !== '' && !take.error && (
          <Box as="p" className="words--soft words--small" role="status">
            {said}
          </Box>
        )}
        {take.error && <ErrorBox error={take.error} title="没有拿到文件" />}
        <SignedFile
          label="下载回执数据（JSON）"
          get={() => Promise.resolve({ fileName: `${receiptTitle}-${receipt.number}-${receipt.id.slice(0, 8)}.json`, signed })}
        />
        <Service host={receipt.host} />
      </Card>
    </>
  );
}
