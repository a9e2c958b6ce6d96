import type { Me } from '../shell/session';
import { Box, Card, Facts } from '../ui';
import { Hotline, Telephone } from './telephone';

/** Who answers for the service and where to ask: at the end of the first page. */
export function Operator({ of: { organiser, runner, telephone } }: { of: Me['operator'] }) {
  return (
    <Card>
      <Facts facts={[['主办单位', organiser], ...(runner ? [['承办单位', runner] as const] : [])]} />
      <Box className="groups">
        <Telephone who="平台咨询电话" number={telephone} />
        <Hotline />
      </Box>
    </Card>
  );
}
