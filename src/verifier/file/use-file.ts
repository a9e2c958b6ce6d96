import { useEffect, useRef, useState } from 'react';
import { go, to } from '../../shell/navigation';
import { type Acting, useAct } from '../../shell/use-act';
import { holdResult } from '../result/held';
import { checkFile } from './check-file';
import type { ChosenFile } from './pdf';

/** How far the hash of a file is. */
export interface Hashing {
  name: string;
  done: number;
  of: number;
}

/** Checks one file and shows its verdict. */
export function useFile(): { check: Acting<ChosenFile, void>; hashing: Hashing | null } {
  const [hashing, setHashing] = useState<Hashing | null>(null);
  const gone = useRef(false);
  useEffect(() => {
    gone.current = false;
    return () => void (gone.current = true);
  }, []);
  const check = useAct(async (file: ChosenFile, key) => {
    try {
      const result = await checkFile(
        file,
        key,
        (done) => setHashing({ name: file.name, done, of: file.size }),
        () => gone.current,
      );
      if (!result) return;
      holdResult(result);
      go(to.result());
    } finally {
      if (!gone.current) setHashing(null);
    }
  });
  return { check, hashing };
}
