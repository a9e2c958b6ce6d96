import type { PenaltyCategory } from '../../sheet/categories';
import type { PersonDocument } from '../shared/person-document';

/** The party (行政相对人) as the sheet names it, columns 1–9 and 12–13. */
export interface PenaltyParty {
  name: string;
  kind: 'organisation' | 'individual' | 'naturalPerson';
  uscc: string | null;
  /** 工商注册号 */
  registration: string | null;
  /** 组织机构代码, 9 characters without the hyphen */
  organisationCode: string | null;
  /** 税务登记号 */
  tax: string | null;
  /** 事业单位证书号 */
  institution: string | null;
  /** 社会组织登记证号 */
  socialOrganisation: string | null;
  representative: string | null;
  person: PersonDocument | null;
}

/**
 * One accepted row of a penalty sheet: what a `ViolationRecord` needs before it is matched to a subject and a unit. Days are `YYYY-MM-DD`,
 * money integers of 分.
 */
export interface PenaltyRow {
  /** The number beside the row in the sheet. */
  row: number;
  /** The natural key (文号 + date + organ + party) in one spelling: equal keys are the same decision against the same party. */
  key: string;
  party: PenaltyParty;
  /** 处罚机关 and its USCC */
  organ: string;
  organCode: string;
  /** 数据来源单位 and its USCC */
  reporter: string;
  reporterCode: string;
  /** A field of the pack, from the column or chosen at upload; null: all fields of the unit. */
  field: string | null;
  documentNumber: string;
  decided: string;
  /** 处罚有效期; 2099-12-31 when open-ended */
  validUntil: string | null;
  /** 公示截止期 */
  publicUntil: string | null;
  decision: 'penalty' | 'noPenalty';
  procedure: 'simple' | 'ordinary';
  procedureAssumed: boolean;
  categories: PenaltyCategory[];
  violation: string;
  facts: string;
  basis: string;
  content: string;
  fineFen: number | null;
  confiscatedFen: number | null;
  /** 暂扣或吊销证照名称及编号 */
  licence: string | null;
  underObjection: boolean;
}
