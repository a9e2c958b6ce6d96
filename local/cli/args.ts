import { parseArgs, type ParseArgsConfig } from 'node:util';

/**
 * Read the options of a command.
 * @param files How many words may stand beside the options.
 * @throws Error in plain words, with how the command is used, for an option that isn't there, one without its value, or a word too many
 */
export function args<T extends NonNullable<ParseArgsConfig['options']>>(options: T, usage: string, files = 0) {
  const parsed = read(options, usage);
  const more = parsed.positionals[files];
  if (more !== undefined) throw new Error(`不认识“${more}”。选项要以 -- 开头。\n用法：${usage}`);
  return parsed;
}

function read<T extends NonNullable<ParseArgsConfig['options']>>(options: T, usage: string) {
  try {
    return parseArgs({ args: process.argv.slice(2), options, allowPositionals: true });
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    const option = /--?[\w-]+/.exec(message)?.[0] ?? '';
    const words =
      code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION'
        ? `没有“${option}”这个选项。`
        : `选项“${option}”的写法不对：要写值的请写上，不要写值的请去掉。`;
    throw new Error(`${words}\n用法：${usage}`, { cause: error });
  }
}
