import { Box } from './base';

/** How far a long piece of work is, in words and as a bar. */
export function Progress({ words, done, of }: { words: string; done: number; of: number }) {
  const percent = of === 0 ? 100 : Math.floor((done / of) * 100);
  const bar = <Box className="progress__bar" style={{ width: `${percent}%` }} />;
  return (
    <Box className="progress" role="status">
      <Box as="p">
        {words}：{done} / {of}（{percent}%）
      </Box>
      {process.env.TARO_ENV === 'h5' ? (
        <div className="progress__track" role="progressbar" aria-label={words} aria-valuemin={0} aria-valuemax={of} aria-valuenow={done}>
          {bar}
        </div>
      ) : (
        <Box className="progress__track">{bar}</Box>
      )}
    </Box>
  );
}
