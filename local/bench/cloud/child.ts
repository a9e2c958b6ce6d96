import { type ChildProcess, fork } from 'node:child_process';
import path from 'node:path';
import type { Ask, Asked } from './protocol';

/** A server in a process of its own, so that who calls doesn't slow down who answers. */
export class Child {
  private readonly process: ChildProcess;

  constructor(script: 'serve-cloud' | 'serve-peer') {
    // the loader that runs this process runs the child
    this.process = fork(path.join(__dirname, `${script}.ts`), { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  }

  ask<A extends Asked>(what: A, ask: Ask[A]['ask']): Promise<Ask[A]['answer']> {
    return new Promise((resolve, reject) => {
      const ended = (code: number | null): void => reject(new Error(`the ${what} process ended with ${code}`));
      this.process.once('exit', ended);
      this.process.once('message', (message: { answer?: Ask[A]['answer']; error?: string }) => {
        this.process.off('exit', ended);
        if (message.error === undefined) resolve(message.answer as Ask[A]['answer']);
        else reject(new Error(message.error));
      });
      this.process.send({ what, ask });
    });
  }

  /** Ends it, and waits until it has. */
  async end(): Promise<void> {
    if (this.process.exitCode !== null) return;
    const gone = new Promise((resolve) => this.process.once('exit', resolve));
    this.process.disconnect();
    await gone;
  }
}

/** In the child: answer what is asked, one at a time; end when the parent is gone. */
export function answer(handlers: { [A in Asked]?: (ask: Ask[A]['ask']) => Promise<Ask[A]['answer']> }, close: () => Promise<void>): void {
  process.on('message', ({ what, ask }: { what: Asked; ask: never }) => {
    const handler = handlers[what] as ((ask: never) => Promise<unknown>) | undefined;
    Promise.resolve(handler?.(ask)).then(
      (given) => process.send?.({ answer: given }),
      (error: Error) => process.send?.({ error: error.message }),
    );
  });
  process.once('disconnect', () => void close().finally(() => process.exit(0)));
}
