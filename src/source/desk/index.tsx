import { call } from '../../shell/cloud';
import { go, to } from '../../shell/navigation';
import { Failed } from '../../login';
import { StaffPage } from '../../staff';
import { Box, Card, Icon, Loading, Notice, Row, Status } from '../../ui';
import { useCall } from '../../shell/use-call';
import { useShownAgain } from '../../shell/use-shown-again';

function Desk() {
  const { data, error, loading, reload } = useCall(() => call('source', 'getDesk', {}), ['source/getDesk']);
  useShownAgain(reload);
  if (!data) return error ? <Failed error={error} onRetry={reload} /> : loading ? <Loading /> : null;
  const { place, unit, late, waiting, fields } = data;
  return (
    <>
      <Card title={unit} aside={<Status tone={late > 0 ? 'warn' : 'good'} words={late > 0 ? `${late}项待确认` : '归集责任已全部确认'} />}>
        <Box as="p" className="words--soft">
          {place}。{fields.length > 0 ? `负责的领域：${fields.join('、')}。` : '本地清单没有列出本单位的领域。'}
        </Box>
      </Card>
      {late > 0 && (
        <Notice tone="warn" title="有归集责任没有按期确认">
          没有确认的，报告会写“暂不能说明”，不会写成没有记录。没有新增数据的，也要确认（零报告）。
        </Notice>
      )}
      <Card>
        <Box className="groups">
          <Row
            title="归集责任与确认"
            note={late > 0 ? `${late}项待确认` : '都已按期确认'}
            icon={<Icon name="check" />}
            onTap={() => go(to.duties())}
          />
          <Row title="报送数据" note="上传表格，先看结果再报；模板在这里下载" icon={<Icon name="send" />} onTap={() => go(to.upload())} />
          <Row title="报送记录" note="每次报送的结果和每月对账" icon={<Icon name="report" />} onTap={() => go(to.batches())} />
          <Row
            title="待匹配数据"
            note={waiting > 0 ? `${waiting}条等着匹配` : '没有等着匹配的'}
            icon={<Icon name="unknown" />}
            onTap={() => go(to.waiting())}
          />
        </Box>
      </Card>
    </>
  );
}

/** A source's first page: what is late, what waits, and where to go. */
export default function Index() {
  return (
    <StaffPage title="数源单位工作台" role="source">
      {() => <Desk />}
    </StaffPage>
  );
}
