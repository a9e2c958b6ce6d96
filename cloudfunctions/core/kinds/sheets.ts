import type { SheetKind } from '../../../types/actions/source';
import type { ArrearsKind, RecordKind } from '../../../types/kinds';
import { abnormalOperationSheet } from './abnormal-operation/sheet';
import { housingFundSheet, socialInsuranceSheet } from './arrears/sheets';
import { coerciveSheet } from './coercive/sheet';
import { criminalJudgmentSheet } from './criminal-judgment/sheet';
import { penaltySheet } from './penalty/sheet';
import { repairSheet } from './repair/sheet';
import { seriousDishonestySheet } from './serious-dishonesty/sheet';
import type { ArrearsSheet, RecordSheet, RepairSheet, SubjectSheet } from './sheet-kind';
import { subjectSheet } from './subject/sheet';

type Sheets = { [Kind in RecordKind]: RecordSheet<Kind> } & { [Kind in ArrearsKind]: ArrearsSheet<Kind> } & {
  repair: RepairSheet;
  subject: SubjectSheet;
};

/** Every kind of sheet the product reads: one for each kind of record and of arrears, results of repair, and the registry. */
export const sheets: Sheets = {
  penalty: penaltySheet,
  coercive: coerciveSheet,
  seriousDishonesty: seriousDishonestySheet,
  abnormalOperation: abnormalOperationSheet,
  criminalJudgment: criminalJudgmentSheet,
  socialInsurance: socialInsuranceSheet,
  housingFund: housingFundSheet,
  repair: repairSheet,
  subject: subjectSheet,
};
export type TemplateId = keyof Sheets;
export type SourceSheet = Sheets[SheetKind];

export const templates = Object.values(sheets).map(({ template }) => template);
