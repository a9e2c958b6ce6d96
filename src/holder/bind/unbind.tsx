import { useState } from 'react';
import { call } from '../../shell/cloud';
import { Failed } from '../../login';
import { type MySubject, useMe } from '../../shell/session';
import { Box, Button, Dialog } from '../../ui';
import { useAct } from '../../shell/use-act';

/** Stops holding a subject, after a question; it can be bound again. */
export function Unbind({ subject: { uscc, name } }: { subject: MySubject }) {
  const { me, set } = useMe();
  const [asking, ask] = useState(false);
  const unbind = useAct(async () => {
    await call('holder', 'unbindSubject', { uscc });
    if (me) set({ ...me, subjects: me.subjects.filter((subject) => subject.uscc !== uscc) });
  });
  return (
    <>
      <Button look="quiet" label={`解除绑定：${name}`} onTap={() => ask(true)}>
        解除绑定
      </Button>
      <Dialog
        open={asking}
        title={`解除绑定${name}？`}
        confirm="解除绑定"
        danger
        loading={unbind.busy}
        onConfirm={() => void unbind.act(undefined)}
        onCancel={() => ask(false)}
      >
        <Box as="p">解除后，您打开的码随即失效，不能再看、再开它的报告；已开出的报告照样可以核验。需要时可以重新绑定。</Box>
        {unbind.error && <Failed error={unbind.error} title="没有解除成功" />}
      </Dialog>
    </>
  );
}
