import type { RuleName } from '../../../../types/pack';
import type { RuleLine } from '../../../../types/report';

/** What a clause says where the document is silent. */
export const silent = 'default';

/** Stands for a clause where the authority's own entry is the ground. */
export const byAuthority = '信用牵头部门公布';

/** One thing a pack lays down: a rule by its key, or a part of the pack itself. */
export interface PackLine extends RuleLine {
  name: RuleName | 'document' | 'authority' | 'reportName' | 'site' | 'fields' | 'notSelectable' | 'duties' | 'usual';
}

export const line = (name: PackLine['name'], title: string, text: string, clause: string): PackLine => ({
  name,
  title,
  text,
  clause,
  isDefault: clause === silent,
});

export const join = (words: string[]): string => words.join('、');

/** Clauses of list items in a few words: each once, rows of one list as the list. */
export const clausesOf = (clauses: string[]): string => join([...new Set(clauses.map((clause) => clause.replace(/ 第\d+行$/, '')))]);
