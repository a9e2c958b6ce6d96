import { readFileSync, readdirSync } from 'node:fs';

/** Memory of a process and all it started, each shared page counted in parts (PSS), bytes. Linux only; 0 elsewhere. */
export function treeMemory(pid: number): number {
  const parents = new Map<number, number>();
  try {
    for (const name of readdirSync('/proc')) {
      if (/^\d+$/.test(name)) parents.set(Number(name), parentOf(Number(name)));
    }
  } catch {
    return 0;
  }
  const within = (one: number): boolean => one === pid || (parents.has(one) && parents.get(one)! > 1 && within(parents.get(one)!));
  return [...parents.keys()].filter(within).reduce((sum, one) => sum + pssOf(one), 0);
}

function parentOf(pid: number): number {
  try {
    return Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}

function pssOf(pid: number): number {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}
