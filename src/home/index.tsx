import Taro from '@tarojs/taro';
import { Button, Card, Icon, Page, Row, setElder, useElder } from '../ui';

const open = (url: string) => () => void Taro.navigateTo({ url });

/** Where everybody starts: a holder asks and shows, a verifier scans. */
export default function Home() {
  const elder = useElder();
  return (
    <Page title="合规一码通" first>
      <Card title="我是经营主体">
        <Row title="绑定经营主体" note="法定代表人核验后绑定" icon={<Icon name="building" />} onTap={open('/holder/bind/index')} />
        <Row title="申请专用信用报告" note="代替无违法违规记录证明" icon={<Icon name="report" />} onTap={open('/holder/ask/index')} />
      </Card>
      <Card title="我是用证单位">
        <Row title="扫码核验" note="扫对方出示的一码通" icon={<Icon name="scan" />} onTap={open('/verifier/scan/index')} />
      </Card>
      <Button look="quiet" icon="eye" onTap={() => setElder(!elder)}>
        {elder ? '切换到标准版' : '切换到长辈版'}
      </Button>
    </Page>
  );
}
