import { useState } from 'react';
import { call } from '../../shell/cloud';
import { Failed } from '../../login';
import { Box, Button, Dialog } from '../../ui';
import { useAct } from '../../shell/use-act';

/** Takes a report back for good, after a question. */
export function Withdraw({ number, onDone }: { number: string; onDone: () => void }) {
  const [asking, ask] = useState(false);
  const withdraw = useAct(() => call('holder', 'withdrawReport', { number }));
  const run = async () => {
    if (!(await withdraw.act(undefined))) return;
    ask(false);
    onDone();
  };
  return (
    <>
      <Button look="quiet" onTap={() => ask(true)}>
        撤回这份报告
      </Button>
      <Dialog
        open={asking}
        title="撤回这份报告？"
        confirm="撤回"
        danger
        loading={withdraw.busy}
        onConfirm={() => void run()}
        onCancel={() => ask(false)}
      >
        <Box as="p">撤回后不能恢复：不能再亮码，别人核验时会看到“已撤回”。需要时可以再开一份新的。</Box>
        {withdraw.error && <Failed error={withdraw.error} title="没有撤回成功" />}
      </Dialog>
    </>
  );
}
