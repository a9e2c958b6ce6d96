import { format } from 'node:util';

/** What a command answered. */
export interface Said {
  status: number;
  out: string;
  err: string;
}

/** Runs a command of `local/cli` in this process, which saves the second or two that a process takes to start. */
export async function runCommand(name: string, ...args: string[]): Promise<Said> {
  const { default: command } = (await import(`../../local/cli/${name}`)) as { default: () => Promise<void> };
  const said: Said = { status: 0, out: '', err: '' };
  const { argv, exitCode } = process;
  const spies = [
    jest.spyOn(console, 'log').mockImplementation((...words) => void (said.out += `${format(...words)}\n`)),
    jest.spyOn(console, 'error').mockImplementation((...words) => void (said.err += `${format(...words)}\n`)),
  ];
  process.argv = [process.execPath, name, ...args];
  process.exitCode = 0;
  try {
    await command();
    return { ...said, status: process.exitCode as number };
  } finally {
    Object.assign(process, { argv, exitCode });
    for (const spy of spies) spy.mockRestore();
  }
}
