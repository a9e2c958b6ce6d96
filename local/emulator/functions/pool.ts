import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { CloudError } from '../data/error';

/** One call of a function. `event` is JSON. */
interface Job {
  name: string;
  event: string;
  context: Record<string, unknown>;
  /** The caller's variables, there for this call only. */
  env: Record<string, string>;
  /** Milliseconds until the worker is ended. */
  timeout: number;
  /** Called by a function that waits for the answer: never queued behind it. */
  nested: boolean;
}

interface Waiting extends Job {
  resolve(result: string): void;
  reject(error: Error): void;
}

interface Member {
  worker: Worker;
  job: Waiting | null;
  timer: NodeJS.Timeout | null;
  extra: boolean;
}

/** Answers over this many bytes are refused, as in production. */
const answerLimit = 1024 * 1024;
/** Calls that may wait; more are refused, as production refuses too many at once. */
const queueLimit = 2000;
/** Workers added for functions that call functions. They are kept as long as they have work, and a little longer. */
const extraLimit = 32;
const extraIdle = 10_000;

/**
 * Worker threads, started as calls come in, each with its own `process.env` and warm modules, each running one invocation at a
 * time. A worker that crashes or passes its time is replaced, and only its own call fails.
 */
export class Pool {
  private readonly members = new Set<Member>();
  private readonly queue: Waiting[] = [];
  private closed = false;

  constructor(
    private readonly functionsDir: string,
    private readonly env: Record<string, string>,
    private readonly clock: SharedArrayBuffer,
    private readonly size: number,
  ) {}

  /** Runs a job and gives its answer as JSON. @throws FUNCTIONS_EXECUTE_FAIL, FUNCTIONS_REQUEST_FAIL */
  run(job: Job): Promise<string> {
    return new Promise((resolve, reject) => {
      const waiting = { ...job, resolve, reject };
      if (this.closed) return reject(new CloudError('FUNCTIONS_REQUEST_FAIL', 'the cloud is closing'));
      const member = this.idle(job.nested);
      if (member) return this.give(member, waiting);
      if (job.nested || this.queue.length >= queueLimit) {
        return reject(new CloudError('FUNCTIONS_REQUEST_FAIL', '[LimitExceeded] too many functions at once'));
      }
      this.queue.push(waiting);
    });
  }

  async close(): Promise<void> {
    this.closed = true;
    for (const waiting of this.queue.splice(0)) waiting.reject(new CloudError('FUNCTIONS_REQUEST_FAIL', 'the cloud is closing'));
    await Promise.all([...this.members].map((member) => member.worker.terminate()));
  }

  private idle(nested: boolean): Member | null {
    const members = [...this.members];
    const free = members.find((member) => !member.job && (nested || !member.extra));
    if (free) return free;
    const extras = members.filter((member) => member.extra).length;
    if (members.length - extras < this.size) return this.hire(false);
    return nested && extras < extraLimit ? this.hire(true) : null;
  }

  private hire(extra: boolean): Member {
    const worker = new Worker(path.join(__dirname, 'worker.cjs'), {
      env: { ...this.env },
      execArgv: [],
      workerData: { functionsDir: this.functionsDir, clock: this.clock },
      resourceLimits: { maxOldGenerationSizeMb: 256 },
    });
    const member: Member = { worker, job: null, timer: null, extra };
    this.members.add(member);
    worker.on('message', (reply: { result?: string; error?: string }) => this.answer(member, reply));
    worker.on('error', (error) => this.dismiss(member, `the function's process failed: ${error.message}`));
    worker.on('exit', () => this.dismiss(member, "the function's process exited"));
    return member;
  }

  private give(member: Member, waiting: Waiting): void {
    if (member.timer) clearTimeout(member.timer);
    member.job = waiting;
    member.timer = setTimeout(() => {
      this.dismiss(member, `Invoking task timed out after ${waiting.timeout / 1000} seconds`);
      void member.worker.terminate();
    }, waiting.timeout);
    const { name, event, context, env } = waiting;
    member.worker.postMessage({ name, event, context, env });
  }

  private answer(member: Member, { result, error }: { result?: string; error?: string }): void {
    const { job } = member;
    if (!job) return;
    this.release(member);
    if (result === undefined) job.reject(new CloudError('FUNCTIONS_EXECUTE_FAIL', error ?? 'unknown error'));
    else if (Buffer.byteLength(result) > answerLimit) {
      job.reject(new CloudError('FUNCTIONS_EXECUTE_FAIL', '-604001 cloudfunction result size exceed limit (1MB)'));
    } else job.resolve(result);
  }

  private release(member: Member): void {
    if (member.timer) clearTimeout(member.timer);
    member.timer = null;
    member.job = null;
    if (member.extra) {
      member.timer = setTimeout(() => {
        this.members.delete(member);
        void member.worker.terminate();
      }, extraIdle);
      return;
    }
    const next = this.queue.shift();
    if (next) this.give(member, next);
  }

  private dismiss(member: Member, why: string): void {
    if (!this.members.delete(member)) return;
    if (member.timer) clearTimeout(member.timer);
    member.job?.reject(new CloudError('FUNCTIONS_EXECUTE_FAIL', why));
    member.job = null;
    if (this.closed) return;
    const next = this.queue.shift();
    if (next) this.give(this.hire(false), next);
  }
}
