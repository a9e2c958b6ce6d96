import type { SubjectSheet } from '../sheet-kind';
import { subjectTemplate } from './columns';
import { readSubjects } from './read-subjects';

/** The registry's sheet of 经营主体. */
export const subjectSheet: SubjectSheet = { type: 'subject', template: subjectTemplate, read: readSubjects };
