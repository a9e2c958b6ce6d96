import { parts, type PartName } from './parts';
import type { Ground, Part } from './part';

// Runs as a child of the bench: one part, then the end.
process.once('message', ({ name, dir, quick }: { name: PartName } & Omit<Ground, 'said'>) => {
  const part = parts[name] as Part<unknown>;
  part
    .measure({ dir, quick, said: (text) => process.stderr.write(`${name} ${text}……\n`) })
    .then((figures) => process.send!({ figures }, () => process.exit(0)))
    .catch((error: Error) => process.send!({ error: error.stack ?? error.message }, () => process.exit(1)));
});
