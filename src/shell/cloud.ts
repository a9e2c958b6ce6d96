import type { ActionOf, Answer, Input, Output, Person } from '../../types/actions';
import type { ErrorCode } from '../../types/errors';
import { learn } from './clock';
import { demo } from './demo';
import { isConnected, setConnected } from './network';
import { send as sendByWeb } from './wire/web';
import { send as sendByWechat } from './wire/wechat';

/**
 * An action that was refused or never arrived. `hint` is for the person in front of the screen. Two codes are the phone's own: no
 * answer came, and its owner refused the privacy guideline.
 */
export class CloudError extends Error {
  constructor(
    readonly code: ErrorCode | 'NETWORK' | 'PRIVACY_REFUSED',
    readonly hint: string,
  ) {
    super(code);
    this.name = 'CloudError';
  }
}

/** Any thrown value as what a person can read. */
export const asCloudError = (error: unknown): CloudError =>
  error instanceof CloudError ? error : new CloudError('INTERNAL', '页面暂时出了问题，请重试。');

// The build knows the platform, so each bundle holds one transport only.
const send = process.env.TARO_ENV === 'weapp' ? sendByWechat : sendByWeb;
const unreachable = '网络不通或服务没有回应。请检查网络后重试，重试不会重复办理。';
const offline = '手机网络不通。请检查网络；没办完的，连上后再点一次，不会重复办理。';
const noAnswer = (): CloudError => new CloudError('NETWORK', isConnected() ? unreachable : offline);

/**
 * Makes a call as a person of the contract, once, and learns the cloud's clock from its answer.
 * @throws CloudError with the cloud's own code and hint, or `NETWORK` when no answer came.
 */
export async function callOnce<P extends Person, A extends ActionOf<P>>(person: P, action: A, input: Input<P, A>): Promise<Output<P, A>> {
  const sent = Date.now();
  let answer: Answer<Output<P, A>> | undefined;
  try {
    answer = (await send(person, action, input)) as Answer<Output<P, A>> | undefined;
  } catch {
    throw noAnswer();
  }
  if (typeof answer?.ok !== 'boolean') throw noAnswer();
  setConnected(true);
  learn(sent, answer.now, Date.now());
  demo.set(answer.demo ?? false);
  if (!answer.ok) throw new CloudError(answer.error.code as ErrorCode, answer.error.hint);
  return answer.data;
}

/** Milliseconds before a request is sent again, and half as much at random, so that many phones don't come back together. */
const pauses = [700, 2100];
/** Whoever waited this long already is told at once. */
const HURRY_MS = 8000;

/**
 * The one door to the cloud: makes a call and, where no answer came or too many came at once, sends the very same request again,
 * its key with it. Every action of the contract is done once however often one request arrives (test/faults), so nothing doubles.
 * A phone that knows it has no network isn't kept waiting.
 * @throws CloudError as {@link callOnce}
 */
export async function call<P extends Person, A extends ActionOf<P>>(person: P, action: A, input: Input<P, A>): Promise<Output<P, A>> {
  const began = Date.now();
  for (let turn = 0; ; turn++) {
    try {
      return await callOnce(person, action, input);
    } catch (error) {
      const { code } = error as CloudError;
      const pause = code === 'NETWORK' || code === 'BUSY' ? pauses[turn] : undefined;
      if (pause === undefined || !isConnected() || Date.now() - began > HURRY_MS) throw error;
      await new Promise((done) => setTimeout(done, pause * (1 + Math.random() / 2)));
    }
  }
}
