import http from 'node:http';
import { type Timing, timingOf } from '../stats';

/** One request of a load, made when its turn comes. */
export interface Call {
  path: string;
  body: string;
  cookie?: string;
  /** The call that follows from its answer and counts as one with it. */
  then?: (answer: string) => Call;
}

/**
 * Send calls to a server on this machine, so many at a time, over connections that are kept.
 * @throws Error for the first answer that `accept` doesn't take: a figure of refusals is no figure
 */
export async function load(origin: string, calls: readonly Call[], atOnce: number, accept: (answer: string) => boolean): Promise<Timing> {
  const { hostname, port } = new URL(origin);
  if (hostname !== '127.0.0.1') throw new Error('only this machine is put under load');
  const agent = new http.Agent({ keepAlive: true, maxSockets: atOnce });
  const latencies: number[] = [];
  let next = 0;
  const caller = async (): Promise<void> => {
    for (let call; (call = calls[next++]);) {
      const start = performance.now();
      for (let step: Call | undefined = call; step;) {
        const answer: string = await send(agent, port, step);
        if (!accept(answer)) throw new Error(`unexpected answer at ${step.path}: ${answer.slice(0, 200)}`);
        step = step.then?.(answer);
      }
      latencies.push(performance.now() - start);
    }
  };
  const start = performance.now();
  try {
    await Promise.all(Array.from({ length: atOnce }, caller));
    return timingOf(latencies, performance.now() - start);
  } finally {
    agent.destroy();
  }
}

function send(agent: http.Agent, port: string, { path, body, cookie }: Call): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      ...(cookie ? { cookie: `account=${cookie}` } : {}),
    };
    const request = http.request({ agent, host: '127.0.0.1', port, path, method: 'POST', headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
      response.on('error', reject);
    });
    request.on('error', reject);
    request.end(body);
  });
}
