import { call } from '../shell/cloud';
import { Telephone } from '../help/telephone';
import { Failed } from '../login';
import { Box, Fold, Icon, Loading, Status } from '../ui';
import { useCall } from '../shell/use-call';
import { issuerWords } from '../words/issuer';

function List() {
  const { data, error, loading, reload } = useCall(() => call('public', 'listPacks', {}), ['public/listPacks']);
  if (!data) return error ? <Failed error={error} onRetry={reload} /> : loading ? <Loading /> : null;
  return (
    <Box as="ul" className="lines">
      {data.packs.map(({ id, place, authority, telephone, reportName, validity, demo }) => (
        <Box as="li" key={id} className="line">
          <Box className="record__head">
            <Box as="p" className="line__title">
              {place}
            </Box>
            <Status tone={validity.valid ? 'good' : 'warn'} words={validity.valid ? '可以办理' : '暂不能办理'} />
            {demo && <Status tone="info" words="演示" />}
          </Box>
          <Box as="p" className="line__words">
            {validity.hint ?? reportName}
          </Box>
          {telephone && <Telephone who={issuerWords(authority, place)} number={telephone} />}
        </Box>
      ))}
    </Box>
  );
}

/** Which places issue reports today, and why the others don't. */
export function Places() {
  return (
    <Fold title="哪些地区可以办理" icon={<Icon name="place" />}>
      <List />
    </Fold>
  );
}
