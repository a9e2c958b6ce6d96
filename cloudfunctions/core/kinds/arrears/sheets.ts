import type { ArrearsKind } from '../../../../types/kinds';
import type { Template } from '../../sheet/template';
import type { ArrearsSheet } from '../sheet-kind';
import { housingFundTemplate, socialInsuranceTemplate } from './columns';
import { readArrears } from './read-arrears';

const arrearsSheet = <Kind extends ArrearsKind>(template: Template<Kind>): ArrearsSheet<Kind> => ({
  type: 'arrears',
  kind: template.id,
  template,
  read: (sheet, options) => readArrears(sheet, template, options),
});

export const socialInsuranceSheet = arrearsSheet(socialInsuranceTemplate);
export const housingFundSheet = arrearsSheet(housingFundTemplate);
