import { packs } from '../../config/jurisdictions';
import { fieldLists } from '../../config/jurisdictions/field-lists';
import type { TrustList, TrustedIssuer } from '../../types/trust';
import { foreignIssuers } from './foreign-issuers';
import { publicOrigin } from './settings';
import { publishedKeys } from './signing-keys';

/** Where the signed lists stand on every platform of this kind (RFC 8615). */
export const TRUST_PATH = '/.well-known/compliance-code/trust.json';
export const REVOCATIONS_PATH = '/.well-known/compliance-code/revocations.json';

/** The issuers on this platform, one a jurisdiction, as others may know them. */
export function ownIssuers(): TrustedIssuer[] {
  const { host } = new URL(publicOrigin());
  const [keys, listKeys] = [publishedKeys('statement'), publishedKeys('list')];
  return packs.map((pack) => ({
    issuer: pack.division,
    name: pack.authority.value,
    place: pack.place,
    host,
    revocations: `${publicOrigin()}${REVOCATIONS_PATH}`,
    ...{ keys, listKeys },
    fields: fieldLists[pack.id]!.map((names, i) => ({ revision: i + 1, names })),
  }));
}

/** Whom this platform believes: its own issuers and those its operator entered. @throws AppError CONFIG_MISSING */
export const trustList = (now: number): TrustList => ({
  typ: 'trust-list',
  host: new URL(publicOrigin()).host,
  issued: now,
  roots: publishedKeys('list'),
  receiptKeys: publishedKeys('receipt'),
  issuers: [...ownIssuers(), ...foreignIssuers()],
});
