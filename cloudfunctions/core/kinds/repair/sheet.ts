import type { RepairSheet } from '../sheet-kind';
import { repairTemplate } from './columns';
import { readRepairs } from './read-repairs';

/** The sheet of results of 信用修复. */
export const repairSheet: RepairSheet = { type: 'repair', template: repairTemplate, read: readRepairs };
