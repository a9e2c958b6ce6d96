'use strict';
const { createHash } = require('node:crypto');
const fs = require('node:fs');
const { createRequire, wrap } = require('node:module');
const path = require('node:path');
const vm = require('node:vm');

const cache = path.resolve(__dirname, '../../../node_modules/.cache/functions');

/**
 * Requires a function's bundle with the machine code that V8 kept of it the last time: most of what a worker costs is compiling the
 * same megabytes. Without a folder to keep it in, it only takes longer.
 */
module.exports = function load(file) {
  const source = fs.readFileSync(file, 'utf8');
  const kept = path.join(cache, createHash('sha256').update(process.version).update(source).digest('hex'));
  const cachedData = attempt(() => fs.readFileSync(kept));
  const script = new vm.Script(wrap(source), { filename: file, cachedData });
  const module = { exports: {} };
  script.runInThisContext().call(module.exports, module.exports, createRequire(file), module, file, path.dirname(file));
  if (!cachedData || script.cachedDataRejected)
    attempt(() => {
      fs.mkdirSync(cache, { recursive: true });
      const own = fs.mkdtempSync(`${kept}-`);
      fs.writeFileSync(path.join(own, 'code'), script.createCachedData());
      fs.renameSync(path.join(own, 'code'), kept);
      fs.rmdirSync(own);
    });
  return module.exports;
};

function attempt(action) {
  try {
    return action();
  } catch {
    return undefined;
  }
}
