import type { ActionOf, Answer, Input, Output, Person } from '../types/actions';
import type { ErrorCode } from '../types/errors';
import { learn } from './clock';
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

// The build knows the platform, so each bundle holds one transport only.
const send = process.env.TARO_ENV === 'weapp' ? sendByWechat : sendByWeb;
const unreachable = '网络不通或服务没有回应。请检查网络后重试，重试不会重复办理。';

/**
 * The one door to the cloud: makes a call as a person of the contract and learns the cloud's clock from its answer.
 * @throws CloudError with the cloud's own code and hint, or `NETWORK` when no answer came.
 */
export async function call<P extends Person, A extends ActionOf<P>>(person: P, action: A, input: Input<P, A>): Promise<Output<P, A>> {
  const sent = Date.now();
  let answer: Answer<Output<P, A>>;
  try {
    answer = (await send(person, action, input)) as Answer<Output<P, A>>;
  } catch {
    throw new CloudError('NETWORK', unreachable);
  }
  if (typeof answer?.ok !== 'boolean') throw new CloudError('NETWORK', unreachable);
  learn(sent, answer.now, Date.now());
  if (!answer.ok) throw new CloudError(answer.error.code as ErrorCode, answer.error.hint);
  return answer.data;
}
