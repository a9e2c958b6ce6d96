import { useEffect, useState } from 'react';
import { call } from '../../shell/cloud';
import { useAct } from '../../shell/use-act';
import { Box, Button, classes, Sheet, Tap } from '../../ui';
import type { CodeStatus, Scan } from './use-status';
import { whoOf } from './scans';

const keypad = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '', '0', 'back'] as const;

interface Props {
  code: string;
  scan: Scan;
  onAnswered: (status: CodeStatus) => void;
  onClose: () => void;
}

/** Approve or refuse one scan. Entering the digits proves that its screen is in sight. */
export function Approve({ code, scan, onAnswered, onClose }: Props) {
  const [digits, setDigits] = useState('');
  const answer = useAct((input: { digits: string; allow: boolean }) => call('holder', 'answerScan', { code, scan: scan.scan, ...input }));
  const send = async (allow: boolean) => {
    const status = await answer.act({ digits: allow ? digits : '00', allow });
    if (status) onAnswered(status);
    else if (allow) setDigits('');
  };
  const press = (key: string) => {
    answer.clear();
    setDigits((d) => (key === 'back' ? d.slice(0, -1) : (d + key).slice(0, 2)));
  };

  useEffect(() => {
    if (process.env.TARO_ENV !== 'h5') return;
    const typed = ({ key }: KeyboardEvent) => {
      if (/^\d$/.test(key)) press(key);
      else if (key === 'Backspace') press('back');
    };
    window.addEventListener('keydown', typed);
    return () => window.removeEventListener('keydown', typed);
  });

  const footer = (
    <Box className="pair">
      <Button look="danger" disabled={answer.busy} onTap={() => void send(false)}>
        拒绝
      </Button>
      <Button disabled={digits.length < 2} loading={answer.busy} onTap={() => void send(true)}>
        同意
      </Button>
    </Box>
  );
  return (
    <Sheet open title="有人请求查看" onClose={onClose} footer={footer}>
      <Box as="p" className="code__request">
        {whoOf(scan)}想查看。请输入对方屏幕上的两位数字。
      </Box>
      <Box className="code__digits" role="status" label={digits ? `已输入${digits}` : '还没有输入'}>
        {[0, 1].map((i) => (
          <Box key={i} as="span" className={classes('code__digit', digits.length === i && 'code__digit--next')}>
            {digits[i] ?? ''}
          </Box>
        ))}
      </Box>
      {answer.error && (
        <Box as="p" className="code__wrong" role="alert">
          {answer.error.hint}
        </Box>
      )}
      <Box className="code__keypad" role="group" label="数字键盘">
        {keypad.map((key, i) =>
          key === '' ? (
            <Box key={i} className="code__key code__key--none" />
          ) : (
            <Tap key={i} className="code__key code__key--on" label={key === 'back' ? '删除' : key} onTap={() => press(key)}>
              {key === 'back' ? (
                <Box as="span" className="code__erase">
                  删除
                </Box>
              ) : (
                key
              )}
            </Tap>
          ),
        )}
      </Box>
    </Sheet>
  );
}
