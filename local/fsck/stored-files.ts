import { readFileSync } from 'node:fs';
import type { StoredFiles } from '../../cloudfunctions/audit/document-reader';
import { bucket, fileIn } from '../emulator/admin/storage';

/** The issued files in a folder, under their paths in the cloud's storage, whichever bucket their ids name. */
export const filesIn = (folder: string): StoredFiles => ({
  read(id) {
    const file = fileIn(folder, id.replace(/^cloud:\/\/[^/]+\//, bucket));
    try {
      return file === null ? null : readFileSync(file);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  },
});
