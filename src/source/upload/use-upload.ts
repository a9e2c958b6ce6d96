import { useState } from 'react';
import type { Batch } from '../../../types/actions/source';
import type { Output } from '../../../types/actions';
import { call, CloudError } from '../../shell/cloud';
import { type Acting, useAct } from '../../shell/use-act';
import { MOST_BYTES, type PickedFile, pickFile } from '../pick-file';

type Reading = Output<'source', 'previewSheet'>;
interface Chosen {
  file: PickedFile;
  reading: Reading;
}
export interface Upload {
  chosen: Chosen | null;
  batch: Batch | null;
  known: boolean;
  refused: boolean;
  pick: Acting<string | null, void>;
  submit: Acting<{ field: string | null; allOrNothing: boolean }, void>;
  again: () => void;
}

const sent = (file: PickedFile, field: string | null) => ({
  ...{ fileName: file.fileName, content: file.content },
  ...(field === null ? {} : { field }),
});

/** Choose a file, see what it says, keep it: step by step until the cloud has all of it. A break is mended by submitting again. */
export function useUpload(): Upload {
  const [chosen, choose] = useState<Chosen | null>(null);
  const [batch, setBatch] = useState<Batch | null>(null);
  const [outcome, setOutcome] = useState<'stored' | 'knownFile' | 'refused' | null>(null);
  const forget = () => {
    setBatch(null);
    setOutcome(null);
  };
  const pick = useAct(async (field: string | null) => {
    const file = await pickFile();
    if (!file) return;
    forget();
    choose(null);
    if (file.bytes > MOST_BYTES) throw new CloudError('SHEET_TOO_LARGE', '文件超过4MB。请按月份拆成几份，再分别上传。');
    choose({ file, reading: await call('source', 'previewSheet', sent(file, field)) });
  });
  const submit = useAct(async ({ field, allOrNothing }: { field: string | null; allOrNothing: boolean }) => {
    for (;;) {
      const answer = await call('source', 'submitSheet', { ...sent(chosen!.file, field), allOrNothing });
      setBatch(answer.batch);
      if (answer.outcome === 'receiving') continue;
      setOutcome(answer.outcome);
      return;
    }
  });
  const again = () => {
    forget();
    choose(null);
    pick.clear();
    submit.clear();
  };
  return {
    chosen,
    batch: outcome || submit.busy || submit.error ? batch : null,
    known: outcome === 'knownFile',
    refused: outcome === 'refused',
    pick,
    submit,
    again,
  };
}
