import { packs } from '../../config/jurisdictions';
import { decideFields } from '../../cloudfunctions/core/report/decide/decide-fields';
import { describeRules } from '../../cloudfunctions/core/places/describe';
import { dutiesOf } from '../../cloudfunctions/core/places/duties';
import { packVersion } from '../../cloudfunctions/store/packs';
import { demoPublications } from '../../local/demo/publications';
import type { Arrears, Attestation, ViolationRecord } from '../../types/record';
import type { Statement } from '../../types/report';
import { NOW, TODAY } from './now';
import { aRecord } from './records';

interface Wish {
  jurisdiction?: string;
  records?: Partial<ViolationRecord>[];
  arrears?: Arrears[];
  listing?: boolean;
  /** The day up to which every unit has attested. */
  completeTo?: string;
  change?: Partial<Statement>;
}

/** A report's statement as the engine would issue it, every duty attested. */
export function aStatement(wish: Wish = {}): Statement {
  const { jurisdiction = 'changzhi', records = [], arrears = [], listing = false, completeTo = '2026-10-31', change = {} } = wish;
  const pack = packs.find((p) => p.id === jurisdiction)!;
  const publication = demoPublications(TODAY)[jurisdiction] ?? null;
  const fields = pack.fields.map((f) => f.name);
  const subject = { uscc: '91350100M000100Y43', name: '示例物流有限公司' };
  const period = { from: '2023-11-20', to: TODAY };
  const attestations = dutiesOf(pack, publication).flatMap((duty) =>
    duty.units.flatMap((unit) =>
      duty.kinds.map((kind): Attestation => ({ duty: duty.id, unit, kind, completeFrom: '2000-01-01', completeTo })),
    ),
  );
  const known = records.map((record, i) => aRecord({ id: `r${i}`, jurisdiction, field: fields[i % fields.length]!, ...record }));
  const decision = decideFields(
    { pack, publication, subject, fields, period, today: TODAY },
    { records: known, attestations, quarantine: [], arrears },
  );
  return {
    number: `${pack.division}-20261120-7Q2ZK0V9XM`,
    title: listing && pack.rules.listing.value ? pack.rules.listing.value.name : pack.reportName.value,
    ...{ jurisdiction, place: pack.place, issuer: pack.authority.value, pack: packVersion({ pack, edition: 1 }), period },
    document: { title: pack.title, number: publication?.number ?? pack.document.number, demo: publication?.demo ?? false },
    subject: { ...subject, kind: 'company' },
    ...{ version: listing ? 'listing' : 'standard', purpose: '招标投标', recipient: null, issued: NOW, validTo: '2026-12-20', decision },
    scope: { of: fields.length, notAsked: [], usualMissing: [], shorter: false, elsewhere: false },
    rules: describeRules(pack, publication),
    notices: pack.rules.notices.value,
    ...change,
  };
}
