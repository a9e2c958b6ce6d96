import type { Output } from '../../../types/actions';
import { call } from '../../shell/cloud';
import { Failed } from '../../login';
import { More } from '../../login/more';
import { Box, Fold, Icon, Loading, Status } from '../../ui';
import { usePages } from '../../shell/use-pages';
import { instantWords } from '../../words/dates';
import { whoOf } from '../code/scans';

type Code = Output<'holder', 'listCodes'>['codes'][number];

const states: Record<Code['state'], string> = { open: '正在亮码', spent: '次数用完', expired: '时间已到', ended: '已结束' };
const scanStates: Record<Code['scans'][number]['state'], string> = {
  pending: '等同意',
  viewing: '正在查看',
  refused: '没有同意',
  over: '已结束',
};

function Codes({ number }: { number: string }) {
  const pages = usePages(
    async (before) => {
      const { codes, next } = await call('holder', 'listCodes', { number, ...(before === undefined ? {} : { before }) });
      return { items: codes, next };
    },
    ['holder/listCodes', number],
  );
  const { items: codes, error, loading, reload } = pages;
  return (
    <>
      {error && !codes && <Failed error={error} title="没有取到记录" onRetry={reload} />}
      {!codes && loading && <Loading />}
      {codes?.length === 0 && <Box className="words--soft">这份报告还没有亮过码。</Box>}
      <Box as="ul" className="lines">
        {(codes ?? []).map(({ code, opened, state, mine, scans }) => (
          <Box as="li" key={code} className="line">
            <Box className="record__head">
              <Box as="span" className="line__title">
                {instantWords(opened)}亮码{mine ? '' : '（另一位人员）'}
              </Box>
              <Status tone={state === 'open' ? 'good' : 'info'} words={states[state]} />
            </Box>
            {scans.length === 0 && (
              <Box as="p" className="line__words">
                没有人扫码
              </Box>
            )}
            {scans.map((scan) => (
              <Box as="p" key={scan.scan} className="line__words">
                {instantWords(scan.at)} {whoOf(scan)}扫码，{scanStates[scan.state]}
              </Box>
            ))}
          </Box>
        ))}
      </Box>
      <More pages={pages} />
    </>
  );
}

/** Where this report was shown and who scanned it; loaded when somebody wants to know. */
export function ShownWhere({ number }: { number: string }) {
  return (
    <Fold title="亮码和扫码记录" note="什么时候亮过码，谁扫过" icon={<Icon name="scan" />}>
      <Codes number={number} />
    </Fold>
  );
}
