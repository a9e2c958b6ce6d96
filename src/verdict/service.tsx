import { Box, Icon } from '../ui';
import './verdict.scss';

/** Who speaks here, to be compared with the address bar or the mini-program's name. */
export function Service({ host }: { host: string | null }) {
  return (
    <Box className="service">
      <Icon name="code" />
      <Box className="service__words">
        <Box as="p" className="service__name">
          合规一码通
        </Box>
        {host && (
          <Box as="p" className="words--soft words--small code-words">
            官方网址 {host}
          </Box>
        )}
      </Box>
    </Box>
  );
}
