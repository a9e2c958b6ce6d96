'use strict';
// Runs one invocation at a time, in plain JavaScript: a worker thread has no TypeScript loader, under Jest as little as under tsx.
const path = require('node:path');
const { parentPort, workerData } = require('node:worker_threads');
const load = require('./load.cjs');

const RealDate = Date;
const shift = new BigInt64Array(workerData.clock);
const now = () => RealDate.now() + Number(Atomics.load(shift, 0));

// Functions know one clock, `Date`; here it is the cloud's. A proxy keeps instanceof, parse, UTC and the prototype.
globalThis.Date = new Proxy(RealDate, {
  construct: (target, args, newTarget) => Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
  apply: () => new RealDate(now()).toString(),
  get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
});
RealDate.prototype.constructor = globalThis.Date;

const handlers = new Map();

function handler(name) {
  if (!handlers.has(name)) handlers.set(name, load(path.join(workerData.functionsDir, name, 'index.js')).main);
  return handlers.get(name);
}

function isCallers(key) {
  return key.startsWith('WX_') || key === 'TRIGGER_SRC';
}

parentPort.on('message', async ({ name, event, context, env }) => {
  let reply;
  Object.assign(process.env, env);
  try {
    const main = handler(name);
    if (typeof main !== 'function') throw new Error(`function ${name} exports no main`);
    const result = JSON.stringify(await main(JSON.parse(event), context)) ?? 'null';
    reply = { result };
  } catch (error) {
    reply = { error: error instanceof Error ? `${error.name}: ${error.message}` : String((error && error.errMsg) || error) };
  }
  // a warm instance must not know its former caller
  for (const key of Object.keys(process.env)) if (isCallers(key)) delete process.env[key];
  parentPort.postMessage(reply);
});
