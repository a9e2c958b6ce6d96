import { useRouter } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { readReceiptLink } from '../../../cloudfunctions/core/statement/receipt-link';
import { call } from '../../shell/cloud';
import { returnTo, to } from '../../shell/navigation';
import { heldPaper } from '../../shell/link';
import { Box, Button, Empty, ErrorBox, Loading, Notice, Page } from '../../ui';
import { useAct } from '../../shell/use-act';
import { useShownAgain } from '../../shell/use-shown-again';
import { Result } from '../../verdict';
import { refreshLists } from '../../verifier/lists';
import { officialHost } from '../../verifier/official';
import type { Verification } from '../../../types/verdict';
import { checkHere } from '../check-here';
import { FieldNames } from './field-names';
import { listWords } from './list-words';
import { NameCheck } from './name-check';
import { ScannedReceipt } from './scanned-receipt';

const title = '核验结果';
const again = (
  <Button icon="scan" onTap={() => returnTo(to.scan())}>
    再核验一份
  </Button>
);

/** The link of the paper: held by the page that read it, or `q` of a mini-program's link, decoded once. */
function given(q: string | undefined): string | null {
  if (process.env.TARO_ENV === 'h5' || !q) return heldPaper();
  try {
    return decodeURIComponent(q).trim();
  } catch {
    return q;
  }
}

/** The QR code of a paper or a receipt. Of a paper: what this phone can say by itself at once, then the cloud's word, which knows of revocations. */
export default function Index() {
  const { q } = useRouter().params;
  const [scanned] = useState(() => given(q));
  if (scanned === null)
    return (
      <Page title={title} footer={again}>
        <Empty icon="scan" title="没有要核验的二维码" hint="请扫描报告封面上的二维码。" />
      </Page>
    );
  const receipt = readReceiptLink(scanned);
  if (receipt)
    return (
      <Page title={title} footer={again}>
        {officialHost() !== null && receipt.host !== officialHost() && <Strange host={receipt.host} />}
        <ScannedReceipt scanned={scanned} />
      </Page>
    );
  return <Paper scanned={scanned} />;
}

/** An address that isn't the official one: nothing was opened. */
const Strange = ({ host }: { host: string }) => (
  <Notice tone="warn" title="网址不是官方的">
    {`二维码里的网址是 ${host}${officialHost() ? `，官方网址是 ${officialHost()}` : ''}。没有打开它，只核对了内容；请不要用手机相机直接打开这个码。`}
  </Notice>
);

function Paper({ scanned }: { scanned: string }) {
  const [here, setHere] = useState(() => checkHere(scanned));
  const [online, setOnline] = useState<Verification | null>(null);
  const ask = useAct(async (text: string, key) => setOnline(await call('verifier', 'verifyStatement', { scanned: text, key })));
  const asking = !here.unread && online === null && ask.error === null;
  useEffect(() => {
    if (here.unread) return;
    void ask.act(scanned);
    void refreshLists().then(() => setHere(checkHere(scanned)));
  }, [scanned]);

  // Back from the page of the lists, which may be newer now.
  useShownAgain(() => setHere(checkHere(scanned)));

  const { check, trusted, strange } = here;
  const answer = online ?? here.answer;
  const foreign = online?.verdict === 'offline' ? check.issuer : null;
  // The signature holds, and nobody told the name.
  const unnamed = (answer.verdict === 'offline' || answer.verdict === 'ended') && !answer.compare?.name;
  // Before the cloud's word an unread list looks like a forgery: it is none.
  if (!online && !trusted && !here.unread)
    return (
      <Page title={title} footer={again}>
        {ask.error ? (
          <ErrorBox
            error={{
              code: ask.error.code,
              hint: '没有连上网络，这台设备上也没有信任名单，现在不能核验。请联网后重试；联网核验过一次，以后没有网络也能核验。',
            }}
            title="还不能离线核验"
            onRetry={() => void ask.act(scanned)}
          />
        ) : (
          <Loading words="正在核验" />
        )}
      </Page>
    );
  return (
    <Page title={title} footer={again}>
      {strange && <Strange host={strange} />}
      <Result answer={answer} unnamed="二维码里没有名称，请在下面输入纸上的名称核对">
        {asking && (
          <Box as="p" role="status" className="words--soft">
            {check.statement ? '签名已在这台设备上核对，正在联网查是否撤销……' : '正在联网核验……'}
          </Box>
        )}
        {!online && ask.error && (
          <>
            <Notice
              tone="warn"
              title={ask.error.code === 'NETWORK' ? '没有网络，这是离线核对的结果' : '联网核验没有完成，这是离线核对的结果'}
            >
              {`${check.statement ? listWords(check.listIssued) : ''}${ask.error.code === 'NETWORK' ? '联网后再核验一次，可知是否撤销并留下回执。' : ask.error.hint}`}
            </Notice>
            <Button look="plain" icon="refresh" loading={ask.busy} onTap={() => void ask.act(scanned)}>
              联网再核验
            </Button>
          </>
        )}
        {foreign && (
          <Notice title={`这是${foreign.place}的报告`}>
            {`本平台核对了签名，是否撤销要问出具平台：${foreign.host}。${listWords(check.listIssued)}`}
          </Notice>
        )}
      </Result>
      {check.statement && unnamed && <NameCheck statement={check.statement} />}
      {check.statement && answer.result && (
        <FieldNames states={check.statement.states} names={check.fields} told={check.issuer?.fields.length !== 0} />
      )}
    </Page>
  );
}
