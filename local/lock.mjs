// Completes package-lock.json after a dependency changed: npm leaves out the prebuilt binaries of platforms that the registry it
// asked doesn't hold, and `npm ci` then refuses the whole lock file. Run by `npm run lock`, plain JavaScript as bootstrap.mjs.
import { readFileSync, writeFileSync } from 'node:fs';

const os = ['darwin', 'linux', 'win32', 'android', 'freebsd', 'openbsd', 'netbsd', 'sunos', 'aix'];
const cpu = ['x64', 'arm64', 'arm', 'ia32', 'ppc64', 's390x', 'riscv64', 'loong64', 'wasm32'];
const partOf = (name, parts) => parts.filter((part) => new RegExp(`-${part}(?![a-z0-9])|-${part}(?=le|-|$)`).test(name));

const file = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(file, 'utf8'));
let added = 0;
for (const [place, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const exact = version.replace(/^npm:.*@/, '');
    if (!/^\d+\.\d+\.\d+/.test(exact)) continue;
    const nested = `${place}/node_modules/${name}`;
    const top = `node_modules/${name}`;
    const there = lock.packages[nested] ?? lock.packages[top];
    if (there?.version === exact) continue;
    const missing = { version: exact, optional: true, os: partOf(name, os), cpu: partOf(name, cpu) };
    if (missing.os.length === 0) delete missing.os;
    if (missing.cpu.length === 0) delete missing.cpu;
    lock.packages[lock.packages[top] ? nested : top] = missing;
    added++;
  }
}
const sorted = Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
lock.packages = Object.fromEntries(sorted);
for (const entry of Object.values(lock.packages)) delete entry.resolved;
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`package-lock.json: ${added} entries added`);
