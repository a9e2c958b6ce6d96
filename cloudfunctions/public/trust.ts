import { packs } from '../../config/jurisdictions';
import type { Action, Call } from '../calls/call';
import { foreignIssuers } from '../calls/foreign-issuers';
import { publicOrigin } from '../calls/settings';
import { currentKeyId, publishedKeys, signAs } from '../calls/signing-keys';
import { revocationKey } from '../core/statement/revocation';
import { signList } from '../core/statement/signed-list';
import type { RevocationList, TrustList, TrustedIssuer } from '../../types/trust';
import { endedReports } from '../store/ended-reports';

/** Where the revocation list stands on every platform of this kind. */
export const REVOCATIONS_PATH = '/.well-known/compliance-code/revocations.json';
export const TRUST_PATH = '/.well-known/compliance-code/trust.json';

/** Whom to believe and what was ended, signed, as of now: what a phone keeps to verify a paper without a network. */
export const trust: Action<'public', 'trust', 'none', Call> = async ({ now, today }) => {
  const { host } = new URL(publicOrigin());
  const [keys, listKeys] = [publishedKeys('statement'), publishedKeys('list')];
  const own = packs.map((pack): TrustedIssuer => ({
    issuer: pack.division,
    name: pack.authority.value,
    place: pack.place,
    host,
    revocations: `${publicOrigin()}${REVOCATIONS_PATH}`,
    ...{ keys, listKeys },
    fields: [{ from: 0, names: pack.fields.map((field) => field.name) }],
  }));
  const list: TrustList = { typ: 'trust-list', host, issued: now, roots: listKeys, issuers: [...own, ...foreignIssuers()] };
  const ended = (await endedReports(now, today)).map(({ number, end }) => [revocationKey(number), end] as const);
  const revocations: RevocationList = {
    typ: 'revocation-list',
    issuers: own.map((issuer) => issuer.issuer),
    issued: now,
    ended: Object.fromEntries(ended),
  };
  const sign = (message: Uint8Array): Uint8Array => signAs('list', message);
  return {
    trust: signList('trust-list', currentKeyId('list'), list, sign),
    revocations: signList('revocation-list', currentKeyId('list'), revocations, sign),
  };
};
