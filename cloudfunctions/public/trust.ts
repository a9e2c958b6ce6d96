import type { Action, Call } from '../calls/call';
import { ownIssuers, trustList } from '../calls/issuers';
import { currentKeyId, signAs } from '../calls/signing-keys';
import { revocationKey } from '../core/statement/revocation';
import { signList } from '../core/statement/signed-list';
import type { RevocationList } from '../../types/trust';
import { endedReports } from '../store/ended-reports';

/** Whom to believe and what was ended, signed, as of now: what a phone keeps to verify a paper without a network. */
export const trust: Action<'public', 'trust', 'none', Call> = async ({ now, today }) => {
  const list = trustList(now);
  const ended = (await endedReports(now, today)).map(({ number, end }) => [revocationKey(number), end] as const);
  const issuers = ownIssuers().map((issuer) => issuer.issuer);
  const revocations: RevocationList = { typ: 'revocation-list', issuers, issued: now, ended: Object.fromEntries(ended) };
  const sign = (message: Uint8Array): Uint8Array => signAs('list', message);
  return {
    trust: signList('trust-list', currentKeyId('list'), list, sign),
    revocations: signList('revocation-list', currentKeyId('list'), revocations, sign),
  };
};
