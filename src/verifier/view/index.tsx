import { useState } from 'react';
import { askedUntil, issuedName } from '../../../cloudfunctions/core/report/text/cover-items';
import { noticesSection } from '../../../cloudfunctions/core/report/text/notices-section';
import { call } from '../../shell/cloud';
import { goOn, to } from '../../shell/navigation';
import { SignedFile } from '../../share/signed-file';
import { Blocks, Fields, Records, Rules, spanned } from '../../statement';
import { Box, Button, Card, Empty, ErrorBox, Facts, Loading, Notice, Page } from '../../ui';
import { Compare, ReceiptRow, Verdict } from '../../verdict';
import { instantWords } from '../../words/dates';
import { issuerWords } from '../../words/issuer';
import { Left } from '../left';
import { storedView } from '../stored';
import { refusalTitle } from '../refusals';
import { useView, type View } from './use-view';
import '../index.scss';

const title = '查看报告';
const again = (
  <Button icon="scan" onTap={() => goOn(to.scan())}>
    重新扫码
  </Button>
);

/** A look that came to its end: nothing went wrong, and its receipt stays. */
const isOver = ({ code }: { code: string }): boolean => code === 'VIEW_ENDED' || code === 'VIEW_EXPIRED';

/** One verifier's look at one report. Which one stands in the phone's storage, not in the address. */
export default function Index() {
  const [kept] = useState(storedView);
  const { data, error, pending, over, receipt } = useView(kept?.view ?? null);
  if (!kept)
    return (
      <Page title={title} footer={again}>
        <Empty icon="eye" title="没有正在查看的报告" hint="请扫对方手机上的动态码。" />
      </Page>
    );
  if (over && error)
    return (
      <Page title={title} footer={again}>
        {isOver(error) ? (
          <Empty icon="eye" title={refusalTitle(error)} hint={error.hint} />
        ) : (
          <ErrorBox error={error} title={refusalTitle(error)} />
        )}
        {receipt !== null && <ReceiptRow id={receipt} />}
      </Page>
    );
  if (pending) return <Waiting digits={kept.digits} />;
  if (!data)
    return <Page title={title}>{error ? <ErrorBox error={error} title={refusalTitle(error)} /> : <Loading words="正在打开报告" />}</Page>;
  return <Open view={kept.view} data={data} offline={error?.code === 'NETWORK'} />;
}

/** The holder asked to be asked: the digits prove that both stand before each other. */
function Waiting({ digits }: { digits: string | null }) {
  return (
    <Page title={title}>
      <Card title="等对方同意">
        <Box as="p">请把这两位数字给对方看，或念给对方听。对方核对后，报告会自动打开。</Box>
        <Box className="digits" role="status" label={`两位数字 ${digits ?? ''}`}>
          {digits ?? '··'}
        </Box>
        <Loading words="对方还没有回应" />
      </Card>
    </Page>
  );
}

function Open({ view, data, offline }: { view: string; data: View; offline: boolean }) {
  const { statement, life, service, until, verdict, overall, receipt } = data;
  const { subject, number, issuer, place, validTo, document } = statement;
  return (
    <Page title={title}>
      <Verdict answer={verdict} overall={overall} life={life} demo={document.demo} whose={subject} />
      {offline && <Notice tone="warn">网络断开，暂时不能确认报告状态和对方是否已结束查看。</Notice>}
      <Compare
        verdict={verdict.verdict}
        items={{ name: subject.name, uscc: subject.uscc, number, issuer: issuerWords(issuer, place), validTo }}
        next={verdict.next}
        host={service.host}
      />
      <Left until={until} words={(left) => `还可查看${left}`} />
      <Card title={statement.title}>
        <Facts facts={[...spanned(askedUntil(statement), statement.period), [issuedName, instantWords(statement.issued)]]} />
        <Fields decision={statement.decision} scope={statement.scope} />
      </Card>
      <Records decision={statement.decision} />
      <Card title="这份报告的说明，和不能证明的事项">
        <Blocks blocks={noticesSection(statement).blocks} />
      </Card>
      <Rules rules={statement.rules} />
      {life.state === 'valid' && (
        <Card title="数据文件">
          <Box as="p" className="words--soft">
            和报告内容相同，供单位的系统直接读取，有签名。写的是出具时的情况，现在是否有效以联网核验为准。
          </Box>
          <SignedFile label="下载数据文件（JSON）" get={() => call('verifier', 'getViewData', { view })} />
        </Card>
      )}
      <ReceiptRow id={receipt.id} />
    </Page>
  );
}
