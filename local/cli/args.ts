import { parseArgs, type ParseArgsConfig } from 'node:util';

/** Read the options of a command. @throws Error in plain words for an option that isn't there */
export function args<T extends NonNullable<ParseArgsConfig['options']>>(options: T, usage: string) {
  try {
    return parseArgs({ options, allowPositionals: true });
  } catch (error) {
    throw new Error(`${(error as Error).message}\n用法：${usage}`, { cause: error });
  }
}
