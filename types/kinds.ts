/** Kinds of violation record (违法违规记录); `docs/glossary.md`. */
export const recordKinds = {
  penalty: '行政处罚',
  coercive: '行政强制',
  seriousDishonesty: '严重失信主体名单',
  abnormalOperation: '经营异常名录',
  criminalJudgment: '刑事裁判',
} as const;
export type RecordKind = keyof typeof recordKinds;
export const recordKindCodes = Object.keys(recordKinds) as RecordKind[];

/** Arrears (欠缴): shown where the pack says so, never counted as a violation. */
export const arrearsKinds = {
  socialInsurance: '参保欠缴',
  housingFund: '住房公积金欠缴',
} as const;
export type ArrearsKind = keyof typeof arrearsKinds;
export const arrearsKindCodes = Object.keys(arrearsKinds) as ArrearsKind[];
/** Whether data of this kind are arrears, which belong to no field. */
export const isArrears = (kind: DataKind): kind is ArrearsKind => kind in arrearsKinds;

/** Whatever a unit may have a duty to supply and to attest. */
export const dataKinds = { ...recordKinds, ...arrearsKinds };
export type DataKind = keyof typeof dataKinds;
export const dataKindCodes = [...recordKindCodes, ...arrearsKindCodes];

/** Kinds of subject (经营主体) as the registry and the packs name them. */
export const subjectKinds = {
  company: '公司',
  nonCompanyEnterprise: '非公司企业法人',
  branch: '分支机构',
  soleProprietorship: '个人独资企业',
  partnership: '合伙企业',
  cooperative: '农民专业合作社',
  individual: '个体工商户',
  foreignBranch: '外国公司分支机构',
  socialOrganisation: '社会组织',
  institution: '事业单位',
  naturalPerson: '自然人',
} as const;
type SubjectKind = keyof typeof subjectKinds;
export const subjectKindCodes = Object.keys(subjectKinds) as SubjectKind[];

/** Why a field and kind cannot be called clear; docs/spec.md §4.2. */
export const cannotSayReasons = {
  notBackfilled: '未补录',
  overdue: '超期未报',
  noUnit: '未指定单位',
  quarantined: '待匹配',
} as const;
export type CannotSayReason = keyof typeof cannotSayReasons;
export const cannotSayReasonCodes = Object.keys(cannotSayReasons) as CannotSayReason[];

/** Rules that can keep a record out of a report. */
export const leavingOut = ['recordKinds', 'noPenaltyDecision', 'simpleProcedure', 'repaired', 'displayEnded'] as const;
