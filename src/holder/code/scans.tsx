import { clockWords } from '../../words/clock';
import { Box, Button, Card, Status, type Tone } from '../../ui';
import type { Scan } from './use-status';

const states: Record<Scan['state'], [Tone, string]> = {
  pending: ['warn', '等您同意'],
  viewing: ['good', '正在查看'],
  refused: ['bad', '已拒绝'],
  over: ['info', '已结束'],
};

/** Who scanned, as far as is known: a name that the scanner only claims says so. */
export function whoOf({ who }: Scan): string {
  if (!who.name) return '未知身份';
  return who.known === 'registered' ? `${who.name}（已登记）` : `${who.name}（自称）`;
}

/** Everybody who scanned, the newest first. */
export function Scans({ scans, onAnswer }: { scans: readonly Scan[]; onAnswer: (scan: Scan) => void }) {
  if (scans.length === 0) return null;
  return (
    <Card title="扫码记录">
      <Box as="ul" className="stack">
        {[...scans].reverse().map((scan) => (
          <Box as="li" key={scan.scan} className="code__scan">
            <Box className="code__who">
              <Box as="span" className="row__title">
                {whoOf(scan)}
              </Box>
              <Box as="span" className="row__note">
                {clockWords(scan.at)} 扫码
                {scan.state === 'viewing' && scan.until !== null && `，可看到 ${clockWords(scan.until)}`}
              </Box>
            </Box>
            {scan.state === 'pending' ? (
              <Box className="code__answer">
                <Button onTap={() => onAnswer(scan)}>处理</Button>
              </Box>
            ) : (
              <Status tone={states[scan.state][0]} words={states[scan.state][1]} />
            )}
          </Box>
        ))}
      </Box>
    </Card>
  );
}
