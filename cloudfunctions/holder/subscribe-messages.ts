import { AppError } from '../../types/errors';
import type { MessageKind } from '../../types/messages';
import { type Action, type PersonCall, auditEntry } from '../runtime/call';
import { messageTemplates } from '../runtime/message-templates';
import { encryptOpenid } from '../runtime/encrypted-openid';
import { consents } from '../store/documents';
import { changeConsent } from '../messages/change-consent';

/** Others write a consent once a minute, or when its owner taps. */
const TRIES = 5;

/**
 * Keep that the phone's owner agreed in WeChat to be reminded: once more per consent, or from now on with long-term templates.
 * @throws AppError MESSAGES_OFF where no such template is configured, or not at WeChat's door; CONFLICT when others kept writing
 */
export const subscribeMessages: Action<'holder', 'subscribeMessages', 'none'> = async (call, { accepted, key }) => {
  const templates = messageTemplates();
  const { openid } = call;
  if (!openid || accepted.some((kind) => !templates[kind])) throw new AppError('MESSAGES_OFF');
  await Promise.all([...new Set(accepted)].map((kind) => keep({ ...call, openid }, kind, templates[kind]!.longTerm, key)));
  return {};
};

async function keep(call: PersonCall & { openid: string }, kind: MessageKind, longTerm: boolean, key: string): Promise<void> {
  const _id = `${call.account}|${kind}`;
  for (let i = 0; i < TRIES; i++) {
    const before = await consents.get(_id);
    // Sent again after its answer was lost.
    if (before?.asked === key) return;
    const goesOn = before !== null && before.left > 0 && before.person === call.person.id;
    const content = {
      person: call.person.id,
      openid: encryptOpenid(call.openid, _id),
      left: goesOn && !longTerm ? before.left + 1 : 1,
      // What happened before anybody asked to be told is no news.
      told: goesOn ? before.told : call.now,
      asked: key,
    };
    if (before && (await changeConsent(call, 'subscribe', before, content))) return;
    const doc = { _id, account: call.account, kind, ...content, turn: 1 };
    if (!before && (await consents.insert(doc, auditEntry(call, 'subscribe', `consents/${_id}`, undefined, doc)))) return;
  }
  throw new AppError('CONFLICT', 'the consent is being written by others');
}
