import { useEffect, useRef, useState } from 'react';
import { fileShape, isData } from '../../../cloudfunctions/core/verdict/file-shape';
import { call } from '../../shell/cloud';
import { go, to } from '../../shell/navigation';
import { type Acting, useAct } from '../../shell/use-act';
import { holdResult, answerHere } from '../result/held';
import { type ChosenFile, chatFile } from './pdf';
import { hashFile } from './hash-file';

/** How far the hash of a file is. */
export interface Hashing {
  name: string;
  done: number;
  of: number;
}

/**
 * Checks a file: what is too large or no PDF is told here, with no call; then its SHA-256 is taken on this phone and only that is
 * sent. A signed file of data is sent whole: nobody but its issuer can say whether it stands. `null` asks WeChat for a file.
 */
export function useFile(): { check: Acting<ChosenFile | null, void>; hashing: Hashing | null } {
  const [hashing, setHashing] = useState<Hashing | null>(null);
  const gone = useRef(false);
  useEffect(() => {
    gone.current = false;
    return () => void (gone.current = true);
  }, []);
  const check = useAct(async (given: ChosenFile | null, key) => {
    const file = given ?? (await chatFile());
    if (!file) return;
    const first = file.size > 0 ? await file.read(0, Math.min(5, file.size)) : new Uint8Array();
    const shape = fileShape(first, file.size);
    if (isData(first, file.size)) {
      holdResult({ answer: await call('verifier', 'verifyFile', { size: file.size, head: await file.head(), key }) });
      return go(to.result());
    }
    if (shape !== 'pdf') {
      holdResult({ answer: answerHere('file', shape === 'tooLarge' ? 'FILE_TOO_LARGE' : 'NOT_PDF') });
      return go(to.result());
    }
    try {
      const sha256 = await hashFile(
        file,
        (done) => setHashing({ name: file.name, done, of: file.size }),
        () => gone.current,
      );
      if (!sha256) return;
      const answer = await call('verifier', 'verifyHash', { sha256, key });
      holdResult({ answer, ...(answer.reason === 'HASH_UNKNOWN' ? { file } : {}) });
      go(to.result());
    } finally {
      if (!gone.current) setHashing(null);
    }
  });
  return { check, hashing };
}
