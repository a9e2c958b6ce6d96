import type { Output } from '../../types/actions';
import type { Action, Call } from '../runtime/call';
import { ownIssuers, trustList } from '../runtime/issuers';
import { currentKeyId, signAs } from '../runtime/signing-keys';
import { revocationKey } from '../core/statement/revocation';
import { signList } from '../core/statement/signed-list';
import type { RevocationList } from '../../types/trust';
import { endedReports } from '../store/ended-reports';

type Lists = Output<'public', 'getTrust'>;
/** Anybody may ask, as often as they like: an instance makes the lists anew after this long, well within the five seconds of docs/spec.md §4.4. */
const KEPT_MS = 3000;
let cached: { at: number; lists: Promise<Lists> } | undefined;

/** Whom to believe and what was ended, signed, as of now: what a phone keeps to verify a paper without a network. */
export const getTrust: Action<'public', 'getTrust', 'none', Call> = ({ now, today }) => {
  // A demo clock may have been set back.
  if (cached && now >= cached.at && now < cached.at + KEPT_MS) return cached.lists;
  const fresh = { at: now, lists: signed(now, today) };
  cached = fresh;
  // What failed is asked for anew.
  fresh.lists.catch(() => (cached = cached === fresh ? undefined : cached));
  return fresh.lists;
};

async function signed(now: number, today: string): Promise<Lists> {
  const list = trustList(now);
  const ended = (await endedReports(now, today)).map(({ number, end }) => [revocationKey(number), end] as const);
  const issuers = ownIssuers().map((issuer) => issuer.issuer);
  const revocations: RevocationList = { typ: 'revocation-list', issuers, issued: now, ended: Object.fromEntries(ended) };
  const sign = (message: Uint8Array): Uint8Array => signAs('list', message);
  return {
    trust: signList('trust-list', currentKeyId('list'), list, sign),
    revocations: signList('revocation-list', currentKeyId('list'), revocations, sign),
  };
}
