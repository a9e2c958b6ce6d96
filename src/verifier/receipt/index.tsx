import Taro, { useRouter } from '@tarojs/taro';
import type { SignedList } from '../../../types/trust';
import { doorNames, reasons, verdicts } from '../../../types/reasons';
import { call } from '../../shell/cloud';
import { afterConsent } from '../../privacy';
import { saveFile } from '../../shell/save-file';
import { scopeItems } from '../../../cloudfunctions/core/report/text/scope-words';
import { Box, Button, Card, ErrorBox, Facts, Loading, Notice, Page, Status } from '../../ui';
import { useAct } from '../../shell/use-act';
import { useCall } from '../../shell/use-call';
import { Service } from '../../verdict';
import { instantWords } from '../../words/dates';
import { overallTones } from '../../words/overall';
import { lifeNames } from '../../words/life';
import { readReceipt, type ReceiptContent } from './read-receipt';

const title = '核验回执';
const byWhom = { client: '核验人的手机或电脑计算，本平台只收到摘要', cloud: '本平台收到文件后计算' } as const;

const code = (text: string) => (
  <Box as="span" className="code-words">
    {text}
  </Box>
);

/** One receipt: what was verified, when, by which door, and what was said; with its signature to keep. */
export default function Index() {
  const { id = '' } = useRouter().params;
  const { data, error, reload } = useCall(() => call('verifier', 'getReceipt', { id }), ['verifier/getReceipt', id]);
  const content = data && readReceipt(data.signed);
  return (
    <Page title={title}>
      {!data && (error ? <ErrorBox error={error} title="没有打开" onRetry={reload} /> : <Loading />)}
      {data && content && <Receipt content={content} signed={data.signed} />}
    </Page>
  );
}

function Receipt({ content: content, signed }: { content: ReceiptContent; signed: SignedList }) {
  const { id, host, at, door, reason, number, name, uscc, result, by, life, sha256, hashedBy } = content;
  const { verdict, hint } = reasons[reason];
  const keep = useAct<void, void>(async () => {
    const text = JSON.stringify(signed);
    if (process.env.TARO_ENV === 'weapp') {
      await afterConsent(() => Taro.setClipboardData({ data: text }), '可以在电脑浏览器里打开核验记录，下载回执。');
      return;
    }
    await saveFile({ fileName: `核验回执${id.slice(0, 8)}.json`, content: btoa(text) });
  });
  return (
    <>
      <Card title={verdicts[verdict]} aside={result?.demo && <Status tone="warn" words="演示" />}>
        <Box as="p">{hint}</Box>
        {result && <Status tone={overallTones[result.overall.tone]} words={result.overall.words} large />}
        {result?.overall.notes.map((note) => (
          <Box as="p" key={note}>
            {note}
          </Box>
        ))}
        <Facts
          facts={[
            ['核验时间', instantWords(at)],
            ...(by ? [['核验人', by] as const] : []),
            ['核验方式', doorNames[door]],
            ...(name ? [['名称', name] as const] : []),
            ...(uscc ? [['代码', code(uscc)] as const] : []),
            ...(result ? scopeItems(result) : []),
            ['报告编号', code(number)],
            ['报告状态', lifeNames[life.state]],
            ...(sha256 ? [['文件摘要', code(sha256)] as const] : []),
            ...(hashedBy ? [['摘要来源', byWhom[hashedBy]] as const] : []),
            ['回执编号', code(id)],
          ]}
        />
        <Service host={host} />
      </Card>
      <Notice>这是当时的结论，不代表现在。回执由本平台签名，可交给审计、监管核对。</Notice>
      {keep.error && <ErrorBox error={keep.error} title="没有保存" />}
      <Button look="plain" icon="report" loading={keep.busy} onTap={() => void keep.act()}>
        {process.env.TARO_ENV === 'weapp' ? '复制签名回执' : '下载签名回执'}
      </Button>
    </>
  );
}
