import { call } from '../cloud';
import { Failed } from '../login';
import { Box, Fold, Icon, Loading } from '../ui';
import { useCall, useShownAgain } from '../use-call';
import { timeWords } from '../words/dates';

/** What happened to the subjects one holds: every binding and every issue. */
export function News() {
  const { data, error, loading, reload } = useCall(() => call('holder', 'notices', {}), ['holder/notices']);
  useShownAgain(reload);
  const notices = data?.notices ?? [];
  const newest = notices[0];
  return (
    <Fold
      title="办理动态"
      note={newest ? `${timeWords(newest.at)} ${newest.text}` : '绑定和开具都会在这里留痕'}
      icon={<Icon name="clock" />}
    >
      {error && !data && <Failed error={error} onRetry={reload} />}
      {!data && loading && <Loading />}
      {data && notices.length === 0 && <Box className="words--soft">还没有动态。</Box>}
      <Box as="ul" className="lines">
        {notices.map(({ id, kind, subject, text, at }) => (
          <Box as="li" key={`${kind}${id}`} className="line">
            <Box as="p">{text}</Box>
            <Box as="p" className="line__words">
              {subject} {timeWords(at)}
            </Box>
          </Box>
        ))}
      </Box>
    </Fold>
  );
}
