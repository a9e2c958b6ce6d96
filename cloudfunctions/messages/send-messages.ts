import { AppError } from '../../types/errors';
import { type Template, messageTemplates } from '../runtime/message-templates';
import { logFailure } from '../runtime/log-failure';
import { decryptOpenid } from '../runtime/encrypted-openid';
import { OVER, changeConsent } from './change-consent';
import { inParallel } from '../runtime/in-parallel';
import { command } from '../store/database';
import { type ConsentDoc, accounts, consents } from '../store/documents';
import { eventsOf } from './events-of';
import { sendMessage } from './send-message';

/** A call notes its time as it begins and writes within its ten seconds: what is older than this is all there, in order. */
const SETTLED_MS = 15_000;
/** Half of what the timer's function may take: the rest waits for the next minute. */
const ENOUGH_MS = 30_000;
/** The phone's owner refuses messages of this template, or has none left. */
const REFUSED = 43101;

/**
 * Tell everybody who agreed what happened since they were last told. Each message is claimed by one conditional update before it is
 * sent, and never sent again: WeChat gives no receipt to ask for, a doubled message can't be taken back and would spend a consent
 * twice, and a lost one still stands in the notices. So any number of jobs may run and any call may fail.
 * @returns how many were sent
 */
export async function sendMessages(now: number): Promise<number> {
  const templates = messageTemplates();
  if (Object.keys(templates).length === 0) return 0;
  const due = await consents.find({ left: command().gt(0) });
  // Another begins each time, so that nobody is always the last when time is short.
  const from = Math.floor(Math.random() * due.length);
  const began = Date.now();
  let sent = 0;
  await inParallel([...due.slice(from), ...due.slice(0, from)], async (consent) => {
    const template = templates[consent.kind];
    if (!template || Date.now() - began > ENOUGH_MS) return;
    try {
      sent += await tell(consent, template, now);
    } catch (error) {
      logFailure('jobs/messages', error instanceof AppError ? error : new AppError('INTERNAL', undefined, { cause: error }));
    }
  });
  return sent;
}

async function tell(consent: ConsentDoc, template: Template, now: number): Promise<number> {
  const call = { account: 'jobs', now };
  const { _id, kind, person } = consent;
  const account = await accounts.get(consent.account);
  const openid = decryptOpenid(consent.openid ?? '', _id);
  // A login that has run out still names its person; who logged out or gave the phone to another is told nothing more.
  if (!person || !openid || account?.person !== person) {
    await changeConsent(call, 'drop-consent', consent, OVER);
    return 0;
  }
  let sent = 0;
  let stands = consent;
  for (const events of await eventsOf(kind, person, consent.told, now - SETTLED_MS)) {
    if (stands.left === 0) break;
    if (events.at <= stands.told) continue;
    const spent = template.longTerm ? {} : stands.left === 1 ? OVER : { left: stands.left - 1 };
    const claimed = await changeConsent(call, 'tell', stands, { told: events.at, ...spent });
    if (!claimed) break;
    stands = claimed;
    const errCode = await sendMessage(openid, kind, template, events);
    if (errCode === REFUSED && stands.left > 0) await changeConsent(call, 'drop-consent', stands, OVER);
    if (errCode !== 0 && errCode !== REFUSED) {
      const cause = Object.assign(new Error('not sent'), { name: `WeChat${Math.abs(errCode)}` });
      logFailure('jobs/messages', new AppError('INTERNAL', 'WeChat did not send', { cause }));
    }
    if (errCode !== 0) break;
    sent++;
  }
  return sent;
}
