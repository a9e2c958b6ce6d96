import { isIdNumber } from '../../identifiers/id-number';
import { maskIdNumber } from '../../identifiers/mask-id-number';
import type { PenaltyCategory } from '../../sheet/categories';
import { maskPersonal } from '../../identifiers/mask-personal';
import type { CheckedRow } from '../../sheet/check-row';
import { type FieldContext, fieldOfRow } from '../shared/field-of-row';
import { type PersonDocument, residentType } from '../shared/person-document';
import { penaltyKey } from './penalty-key';
import type { PenaltyParty, PenaltyRow } from './penalty-row';
import { readProcedure } from './procedure';

/** What the rows of one sheet share. */
interface PenaltyContext extends FieldContext {
  /** Makes a keyed hash of a natural person's document, so that the number itself goes no further. */
  personTag(document: string): string;
}

const identifierColumns = ['CF_XDR_SHXYM', 'CF_XDR_GSZC', 'CF_XDR_ZZJG', 'CF_XDR_SWDJ', 'CF_XDR_SYDW', 'CF_XDR_SHZZ'];
/** However it is worded: a number that isn't one is then refused. */
const residentCard = /身[份分]证|户口[簿本]|公民身份/;
const noPenalty = /不予(?:行政)?处罚/;

function personOf(checked: CheckedRow, context: PenaltyContext): PersonDocument | null {
  const type = checked.text('CF_XDR_ZJLX');
  const written = checked.text('CF_XDR_ZJHM');
  if (type === null || written === null) return null;
  const number = written.normalize('NFKC').replace(/\s+/g, '').toUpperCase();
  // The number tells, whatever its document is called: cards of residents from Hong Kong, Macao and Taiwan follow the same rule.
  const resident = isIdNumber(number) || residentCard.test(type.replace(/\s+/g, ''));
  if (resident && !isIdNumber(number)) checked.refuse('CF_XDR_ZJHM', 'id');
  return { type, tag: context.personTag(`${resident ? residentType : type}:${number}`), masked: maskIdNumber(number), resident };
}

/** Columns 3–8 name an organisation, 12–13 a natural person; an individual business may go by either. */
function checkParty(checked: CheckedRow, kind: PenaltyParty['kind']): void {
  if (kind === 'naturalPerson') {
    for (const code of ['CF_XDR_ZJLX', 'CF_XDR_ZJHM']) if (!checked.filled(code)) checked.refuse(code, 'required');
    return;
  }
  if (kind === 'organisation' && !checked.filled('CF_FRDB')) checked.refuse('CF_FRDB', 'required');
  const enough = kind === 'individual' ? [...identifierColumns, 'CF_XDR_ZJHM'] : identifierColumns;
  if (!enough.some(checked.filled)) checked.refuse('CF_XDR_SHXYM', 'required');
  else if (kind === 'individual' && !identifierColumns.some(checked.filled) && !checked.filled('CF_XDR_ZJLX'))
    checked.refuse('CF_XDR_ZJLX', 'required');
}

function partyOf(checked: CheckedRow, context: PenaltyContext): PenaltyParty {
  const kind = checked.text('CF_XDR_LB') as PenaltyParty['kind'] | null;
  if (kind !== null) checkParty(checked, kind);
  return {
    name: checked.text('CF_XDR_MC') ?? '',
    kind: kind ?? 'organisation',
    uscc: checked.text('CF_XDR_SHXYM'),
    registration: checked.text('CF_XDR_GSZC'),
    organisationCode: checked.text('CF_XDR_ZZJG'),
    tax: checked.text('CF_XDR_SWDJ'),
    institution: checked.text('CF_XDR_SYDW'),
    socialOrganisation: checked.text('CF_XDR_SHZZ'),
    representative: checked.text('CF_FRDB'),
    // For an organisation these columns describe whoever filled them in; they are not part of the party.
    person: kind === 'organisation' ? null : personOf(checked, context),
  };
}

function checkConditions(checked: CheckedRow, categories: readonly PenaltyCategory[]): void {
  // A fine of nothing is no fine; confiscated things may be worth nothing.
  if (categories.includes('罚款') && !checked.get('CF_NR_FK')) checked.refuse('CF_NR_FK', 'conditional');
  if (categories.includes('没收违法所得、没收非法财物') && checked.get('CF_NR_WFFF') === null) checked.refuse('CF_NR_WFFF', 'conditional');
  if (categories.some((category) => category === '暂扣许可证件' || category === '吊销许可证件') && checked.get('CF_NR_ZKDX') === null)
    checked.refuse('CF_NR_ZKDX', 'conditional');
}

/**
 * Turns a checked row of a penalty sheet into a penalty, adding the rules that need more than one cell: who must be identified how, what
 * a category asks for, a field of the pack.
 *
 * @returns The penalty, or null when the row has an error; the errors are in `checked`.
 */
export function parsePenalty(checked: CheckedRow, context: PenaltyContext): PenaltyRow | null {
  const text = (code: string) => checked.text(code) ?? '';
  const amount = (code: string) => checked.get(code) as number | null;
  const party = partyOf(checked, context);
  const categories = text('CF_CFLB').split(';').filter(Boolean) as PenaltyCategory[];
  checkConditions(checked, categories);
  const field = fieldOfRow(checked, 'LY', context);
  if (checked.errors.length > 0) return null;
  const [documentNumber, decided, organCode] = [text('CF_WSH'), text('CF_JDRQ'), text('CF_CFJGDM')];
  const lenient = categories.every((category) => category === '其他');
  return {
    row: checked.row,
    key: penaltyKey(documentNumber, decided, organCode, party),
    party,
    organ: text('CF_CFJG'),
    organCode,
    reporter: text('CF_SJLY'),
    reporterCode: text('CF_SJLYDM'),
    field,
    documentNumber,
    decided,
    validUntil: checked.text('CF_YXQ'),
    publicUntil: checked.text('CF_GSJZQ'),
    decision: lenient && [text('CF_WSH'), text('CF_NR'), text('BZ')].some((part) => noPenalty.test(part)) ? 'noPenalty' : 'penalty',
    ...readProcedure(checked.text('CF_CX'), checked.text('BZ'), documentNumber),
    categories,
    violation: maskPersonal(text('CF_WFXW')),
    facts: maskPersonal(text('CF_SY')),
    basis: maskPersonal(text('CF_YJ')),
    content: maskPersonal(text('CF_NR')),
    fineFen: amount('CF_NR_FK') || (categories.includes('罚款') ? amount('CF_NR_FK') : null),
    confiscatedFen: amount('CF_NR_WFFF'),
    licence: checked.text('CF_NR_ZKDX'),
    underObjection: checked.text('CF_ZT') === 'objection',
  };
}
