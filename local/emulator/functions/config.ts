import fs from 'node:fs';
import path from 'node:path';

/** What a function's config.json says, as far as the local cloud obeys it. */
export interface FunctionConfig {
  /** Milliseconds. 20 s unless the file says otherwise in seconds. */
  timeout: number;
  triggers: { name: string; cron: string }[];
}

/** Reads `<name>/config.json`. @throws an error naming the function if the file is no JSON. */
export function readConfig(functionsDir: string, name: string): FunctionConfig {
  const file = path.join(functionsDir, name, 'config.json');
  if (!fs.existsSync(file)) return { timeout: 20_000, triggers: [] };
  const json = JSON.parse(fs.readFileSync(file, 'utf8')) as {
    timeout?: number;
    triggers?: { name: string; type: string; config: string }[];
  };
  const triggers = (json.triggers ?? []).filter((trigger) => trigger.type === 'timer');
  return { timeout: (json.timeout ?? 20) * 1000, triggers: triggers.map(({ name: trigger, config }) => ({ name: trigger, cron: config })) };
}

/** The functions that have been built. */
export function functionNames(functionsDir: string): string[] {
  if (!fs.existsSync(functionsDir)) return [];
  return fs.readdirSync(functionsDir).filter((name) => fs.existsSync(path.join(functionsDir, name, 'index.js')));
}
