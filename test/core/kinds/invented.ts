import { kinds } from '../../../cloudfunctions/core/kinds';
import type { Kind } from '../../../cloudfunctions/core/kinds/kind';
import { decidedOn, documentNumber, ofEntry } from '../../../cloudfunctions/core/kinds/shared/common-columns';
import { entrySheet } from '../../../cloudfunctions/core/kinds/shared/own-sheets';
import { type TemplateId, sheets, templates } from '../../../cloudfunctions/core/kinds/sheets';
import type { Template } from '../../../cloudfunctions/core/sheet/template';
import { type RecordKind, recordKindCodes, recordKinds } from '../../../types/kinds';

/** A kind like a list that the product doesn't have, entered into its own tables. To be imported before what derives from them. */
export const invented = 'brokenCommitment' as RecordKind;

const kind: Kind = {
  words: {
    organ: '认定机关',
    number: '认定文号',
    decided: '认定日期',
    categories: null,
    violation: '违约事由',
    content: null,
    fine: '违约金额',
  },
  standing: true,
  tier: 'general',
  namedLists: false,
  procedure: false,
  expected: false,
};
Object.assign(recordKinds, { [invented]: '信用承诺违约' });
recordKindCodes.push(invented);
Object.assign(kinds, { [invented]: kind });

const sheet = entrySheet(invented, {
  columns: [
    documentNumber('承诺违约认定书文号', [], '示信违〔2026〕1号'),
    decidedOn('违约认定日期'),
    { code: 'VIOLATION', heading: '违约事由', type: 'text', max: 2000, ...ofEntry, example: '未履行信用承诺' },
  ],
  persons: false,
  removedFrom: '违约',
  signature: ['NUMBER'],
});
Object.assign(sheets, { [invented]: sheet });
templates.push(sheet.template as Template<TemplateId> as (typeof templates)[number]);
