import { randomBytes } from 'node:crypto';
import { CloudError } from '../data/error';
import { functionNames, readConfig, type FunctionConfig } from './config';
import type { Pool } from './pool';

/** Who calls through WeChat. */
export interface Caller {
  openid: string;
  appid?: string;
  unionid?: string;
}

/** Events over this many bytes are refused, as in production. */
export const eventLimit = 6 * 1024 * 1024;

/** What a phone sees when a call fails: always -1, the reason in `errMsg`. */
class CallError extends Error {
  override readonly name = 'CallError';
  readonly errCode = -1;
  readonly errMsg: string;

  constructor(reason: string) {
    super(`cloud.callFunction:fail Error: ${reason}`);
    this.errMsg = this.message;
  }
}

/** The ways a function is called: by a phone, by the web door, by a timer, by another function. */
export class Functions {
  /** Callers of the invocations that run, by the token their SDK sends with each admin call. */
  private readonly callers = new Map<string, Caller>();
  private readonly configs: Map<string, FunctionConfig>;
  private serial = 0;

  constructor(
    functionsDir: string,
    private readonly pool: Pool,
    private readonly now: () => number,
  ) {
    this.configs = new Map(functionNames(functionsDir).map((name) => [name, readConfig(functionsDir, name)]));
  }

  /** The functions built when the cloud started, with their configuration. */
  all(): [name: string, config: FunctionConfig][] {
    return [...this.configs];
  }

  /** As `wx.cloud.callFunction`: the event gets `userInfo`, as in production; by the default rules every function can be called so. @throws CallError */
  async byPhone(caller: Caller, name: string, data: unknown): Promise<unknown> {
    const appid = caller.appid ?? 'wxlocal000000000000';
    const event = { ...(data as object | undefined), userInfo: { openId: caller.openid, appId: appid } };
    try {
      return JSON.parse(await this.invoke(name, event, { ...caller, appid }, false)) as unknown;
    } catch (error) {
      throw new CallError((error as Error).message);
    }
  }

  /** As an HTTP event, without any caller's variables. */
  async byWeb(event: object): Promise<unknown> {
    return JSON.parse(await this.invoke('web', event, null, false)) as unknown;
  }

  /** As a timer. */
  async byTimer(name: string, trigger: string): Promise<unknown> {
    const event = { Type: 'Timer', TriggerName: trigger, Time: new Date(this.now()).toISOString(), Message: '' };
    return JSON.parse(await this.invoke(name, event, null, false, { TRIGGER_SRC: 'timer' })) as unknown;
  }

  /** As `cloud.callFunction` in a function; the caller stays the one who called the first. @returns JSON */
  byFunction(name: string, data: unknown, token: string): Promise<string> {
    return this.invoke(name, data, this.callers.get(token) ?? null, true);
  }

  private async invoke(
    name: string,
    event: unknown,
    caller: Caller | null,
    nested: boolean,
    env: Record<string, string> = {},
  ): Promise<string> {
    const config = this.configs.get(name);
    if (!config) {
      throw new CloudError('FUNCTIONS_REQUEST_FAIL', `[ResourceNotFound.Function] 未找到函数 ${name}`);
    }
    const text = JSON.stringify(event ?? {});
    if (Buffer.byteLength(text) > eventLimit) {
      throw new CloudError('FUNCTIONS_REQUEST_FAIL', '[InvalidParameterValue] event size exceed limit (6MB)');
    }
    const { timeout } = config;
    const token = randomBytes(12).toString('hex');
    const variables = caller ? { ...variablesOf(caller, token), ...env } : env;
    if (caller) this.callers.set(token, caller);
    try {
      const context = {
        request_id: `local-${++this.serial}`,
        function_name: name,
        function_version: '$LATEST',
        time_limit_in_ms: timeout,
        memory_limit_in_mb: 256,
        namespace: 'local',
      };
      return await this.pool.run({ name, event: text, context, env: variables, timeout, nested });
    } finally {
      this.callers.delete(token);
    }
  }
}

function variablesOf(caller: Caller, token: string): Record<string, string> {
  const variables: Record<string, string> = { WX_OPENID: caller.openid, WX_APPID: caller.appid ?? '', WX_API_TOKEN: token };
  if (caller.unionid) variables.WX_UNIONID = caller.unionid;
  return { ...variables, WX_CONTEXT_KEYS: Object.keys(variables).join(',') };
}
