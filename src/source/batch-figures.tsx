import type { Batch } from '../../types/actions/source';
import { Figures } from '../staff';
import { Box, Notice } from '../ui';

/** What became of a submission's rows, adding up: rows = accepted + rejected + superseded + duplicates. */
export function BatchFigures({ batch }: { batch: Batch }) {
  const { rows, accepted, rejected, superseded, duplicates, stored, corrected, quarantined, late, slowest } = batch;
  return (
    <>
      <Figures
        figures={[
          { name: '报送', value: rows },
          { name: '接收', value: accepted, tone: 'good' },
          { name: '不合格', value: rejected, tone: 'bad' },
          { name: '已有更新版本，未采用', value: superseded },
          { name: '重复', value: duplicates },
        ]}
      />
      {accepted > 0 && (
        <Box as="p" className="words--soft">
          接收的{accepted}行中：新增{stored}，更正{corrected}，待匹配{quarantined}。
        </Box>
      )}
      {late > 0 && (
        <Box as="p" className="words--soft">
          其中{late}行迟报，最慢的一行过了{slowest}个工作日。
        </Box>
      )}
      {quarantined > 0 && <Notice>待匹配的行没有丢：主体登记后会自动匹配，也可以在“待匹配数据”里处理。</Notice>}
    </>
  );
}
