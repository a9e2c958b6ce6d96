import { call } from '../../shell/cloud';
import { Box, Button, Card } from '../../ui';
import { useCall } from '../../shell/use-call';

/** For whoever asks about themselves: shown where a place reports on natural persons, until they hold themselves. */
export function Oneself({ busy, onBind }: { busy: boolean; onBind: () => void }) {
  const { data } = useCall(() => call('public', 'listPacks', {}), ['public/listPacks']);
  const places = (data?.packs ?? []).filter(({ subjects }) => subjects.includes('naturalPerson')).map(({ place }) => place);
  if (places.length === 0) return null;
  return (
    <Card title="给本人开报告">
      <Box as="p" className="words--soft">
        {places.join('、')}也对自然人出报告。按您登录的身份证件号码查询，号码本身不保存；别人查看时只显示姓和号码首尾。
      </Box>
      <Button look="plain" loading={busy} onTap={onBind}>
        给本人开报告
      </Button>
    </Card>
  );
}
