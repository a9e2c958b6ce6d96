import type { Pack, Publication, RuleName } from '../../../types/pack';
import * as asking from './describe/asking';
import * as counting from './describe/counting';
import * as document from './describe/document';
import type { PackLine } from './describe/line';
import * as service from './describe/service';

export type { PackLine } from './describe/line';

/** What a rule says, one small function a rule: a rule of the schema without one does not compile. */
const rules: Record<RuleName, (pack: Pack, publication: Publication | null) => PackLine> = {
  recordKinds: counting.kinds,
  simpleProcedure: counting.simpleProcedure,
  noPenaltyDecision: counting.noPenaltyDecision,
  repaired: counting.repaired,
  displayEnded: counting.displayEnded,
  arrears: counting.arrears,
  sourcesShouldOmit: counting.sourcesShouldOmit,
  earliest: counting.earliest,
  beforeEarliest: counting.beforeEarliest,
  longestMonths: asking.longestMonths,
  choose: asking.choose,
  listing: asking.listing,
  purposes: asking.purposes,
  ownPurpose: asking.ownPurpose,
  notFor: asking.notFor,
  subjects: asking.subjects,
  registration: asking.registration,
  elsewhere: asking.elsewhere,
  review: asking.review,
  found: asking.found,
  objection: service.objection,
  supply: service.supply,
  attestation: service.attestation,
  validDays: service.validDays,
  verification: service.verification,
  inquiry: service.inquiry,
  commitment: service.commitment,
  misuse: service.misuse,
  channels: service.channels,
  notices: service.notices,
};

/** The pack itself: its document, its names, its fields and duties, in plain Chinese with their clauses. */
export function describePack(pack: Pack, publication: Publication | null): PackLine[] {
  return [
    document.document(pack, publication),
    document.authority(pack),
    document.reportName(pack),
    document.site(pack),
    document.fields(pack),
    document.notSelectable(pack),
    document.duties(pack, publication),
    asking.usual(pack),
  ];
}

/**
 * Every rule of a pack for a holder or a clerk to read, in a fixed order: one sentence of plain Chinese, the clause it obeys,
 * and whether the document is silent so that the product's default applies.
 */
export function describeRules(pack: Pack, publication: Publication | null): PackLine[] {
  return Object.values(rules).map((describe) => describe(pack, publication));
}
