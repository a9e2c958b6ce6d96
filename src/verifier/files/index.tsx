import '../index.scss';
import '../../staff/staff.scss';
import { useEffect } from 'react';
import { cacheState } from '../../shell/cache';
import { go, to } from '../../shell/navigation';
import { useStore } from '../../shell/store';
import { Table } from '../../staff/table';
import { Box, Button, Card, Empty, Icon, Notice, Page, Progress, Row } from '../../ui';
import { ChooseFiles } from '../file/choose';
import { takeFiles } from '../file/held-files';
import { useQueue } from '../file/use-queue';
import { columnsOf } from './columns';
import { tallyWords } from './tally';

function Files() {
  const { checks, limit, add, retry, resume } = useQueue();
  useEffect(() => add(takeFiles()), [add]);
  const waiting = checks.filter(({ state }) => state === 'waiting').length;
  const ended = checks.filter(({ state }) => state === 'done' || state === 'failed').length;
  const failed = checks.filter(({ state }) => state === 'failed').map(({ id }) => id);
  return (
    <Page title="核对多份PDF" wide>
      {checks.length === 0 ? (
        <Empty icon="report" title="还没有选文件" hint="在下面选择，或从“核验报告”页选择。" />
      ) : (
        <Card>
          {ended < checks.length ? (
            <Progress words="已核对" done={ended} of={checks.length} />
          ) : (
            <Box as="p" className="line__title" role="status">
              {tallyWords(checks)}
            </Box>
          )}
          {limit && (
            <Notice tone="warn" title={`还有${waiting}份没有核对`}>
              {limit.code === 'TOO_MANY_TRIES' ? '核验次数按分钟限制，约一分钟后自动继续。核对好的都在下面。' : limit.hint}
              <Button look="quiet" icon="refresh" onTap={resume}>
                现在继续
              </Button>
            </Notice>
          )}
          {failed.length > 1 && (
            <Button look="plain" icon="refresh" onTap={() => retry(failed)}>
              {`没核对成的${failed.length}份，全部重试`}
            </Button>
          )}
          <Table caption="核对结果" columns={columnsOf((id) => retry([id]))} rows={checks} keyOf={({ id }) => id} />
        </Card>
      )}
      <Card title="继续添加">
        <ChooseFiles words="再选一些PDF" onFiles={add} />
      </Card>
      <Card>
        <Row title="核验记录" note="核对到的报告都在里面，可以导出XLSX表格" icon={<Icon name="clock" />} onTap={() => go(to.history())} />
      </Card>
    </Page>
  );
}

/** Several PDFs at once: each with whose it is, what it says, how far that reaches and until when. Another login finds nothing of them. */
export default function Index() {
  const { epoch } = useStore(cacheState);
  return <Files key={epoch} />;
}
