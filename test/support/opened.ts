interface Closable {
  close(): Promise<unknown>;
}

const open: Closable[] = [];

/** Hands back what was opened, and has it closed after the last test of this file, whatever became of the tests. */
export function opened<T extends Closable>(thing: T): T {
  open.push(thing);
  return thing;
}

/** Closes what this file has opened, the last first. */
export async function closeOpened(): Promise<void> {
  for (const thing of open.splice(0).reverse()) await thing.close();
}
