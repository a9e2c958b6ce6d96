import { availableParallelism } from 'node:os';

export interface Task {
  name: string;
  run(): Promise<unknown>;
}

/**
 * Runs tasks beside each other, one for each processor, begun in their order; all are run to their end.
 * @throws Error with what each failing one said
 */
export async function runBeside(tasks: readonly Task[], width = availableParallelism()): Promise<void> {
  const waiting = [...tasks];
  const failures: string[] = [];
  const work = async (): Promise<void> => {
    for (let task = waiting.shift(); task; task = waiting.shift()) {
      const began = Date.now();
      try {
        await task.run();
        console.log(`${task.name}：${((Date.now() - began) / 1000).toFixed(0)}秒`);
      } catch (error) {
        failures.push(`${task.name}没有通过：\n${(error as Error).message}`);
      }
    }
  };
  await Promise.all(Array.from({ length: width }, work));
  if (failures.length > 0) throw new Error(failures.join('\n\n'));
}
