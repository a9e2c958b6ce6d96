import { useState } from 'react';
import { LONGEST_MS } from '../../../cloudfunctions/core/code/window';
import { call } from '../../shell/cloud';
import { useAct } from '../../shell/use-act';
import { Box, Button, RadioGroup, Sheet } from '../../ui';
import { clockWords } from '../../words/clock';
import type { CodeStatus } from './use-status';

const MINUTE_MS = 60_000;
const steps = [
  [10, '10分钟'],
  [30, '30分钟'],
  [60, '1小时'],
  [120, '2小时'],
] as const;

/** The moments to which a code may still be extended, the nearest first; none when it lasts its day. */
export function choices(opened: number, expires: number): { value: string; label: string; note: string }[] {
  const longest = opened + LONGEST_MS;
  if (longest - expires < MINUTE_MS) return [];
  const within = steps.map(([minutes, words]) => [expires + minutes * MINUTE_MS, `延长${words}`] as const).filter(([at]) => at < longest);
  return [...within, [longest, '延长到最长'] as const].map(([at, label]) => ({ value: String(at), label, note: `到${clockWords(at)}` }));
}

interface Props {
  code: string;
  opened: number;
  expires: number;
  onExtended: (status: CodeStatus) => void;
  onClose: () => void;
}

/** Lets a running code last longer: a choice and a tap, with the moment it will end in words. */
export function Extend({ code, opened, expires, onExtended, onClose }: Props) {
  // As they were when the sheet came up: an answer that is lost and asked for again must not add to itself.
  const [options] = useState(() => choices(opened, expires));
  const [until, setUntil] = useState(options[Math.min(1, options.length - 1)]!.value);
  const extending = useAct((to: number) => call('holder', 'extendCode', { code, until: to }));
  const extend = async () => {
    const status = await extending.act(Number(until));
    if (status) onExtended(status);
  };
  const footer = (
    <Button icon="clock" loading={extending.busy} onTap={() => void extend()}>
      {`延长到${clockWords(Number(until))}`}
    </Button>
  );
  return (
    <Sheet open title="延长亮码时间" onClose={onClose} footer={footer}>
      <Box as="p">现在到{clockWords(expires)}为止。码不变，能看的人数也不变；从亮码时算起，最长一天。</Box>
      {extending.error && (
        <Box as="p" className="code__wrong" role="alert">
          没有延长成，码仍到{clockWords(expires)}为止。{extending.error.hint}
        </Box>
      )}
      <RadioGroup name="until" title="延长多久" options={options} value={until} onChange={setUntil} />
    </Sheet>
  );
}
