import { compare } from '../dates/compare';
import { parseDay } from '../dates/parse-day';
import { isIdNumber } from '../identifiers/id-number';
import { isUscc } from '../identifiers/uscc';
import { readCategories } from './categories';
import { readWords } from './read-words';
import type { Check, Column } from './template';
import { fenOfWan } from './wan';

/** What a check may know beyond the cell: the day of reading, and the workbook's date system. */
export interface CheckContext {
  today: string;
  date1904?: boolean;
}

const code = (text: string) => (/^[0-9A-Z]*$/.test(text) ? text : text.normalize('NFKC').replace(/\s+/g, '').toUpperCase());
const characters = (text: string, enough: number) => (text.length <= enough ? text.length : [...text].length);

/**
 * Checks one cell that is not empty and turns it into its value: codes upper case and without spaces, days `YYYY-MM-DD`, amounts 分,
 * enum words their meaning, several words joined by `;`, categories in the standard's order.
 *
 * @param text The cell's text, cleaned, not empty.
 * @returns The value, or the rule it breaks.
 */
export function checkCell(text: string, column: Column, context: CheckContext): Check {
  switch (column.type) {
    case 'uscc': {
      const value = code(text);
      return isUscc(value) ? { value } : { rule: 'uscc' };
    }
    case 'id': {
      const value = code(text);
      return isIdNumber(value) ? { value } : { rule: 'id' };
    }
    case 'division':
      return /^\d{6}$/.test(code(text)) ? { value: code(text) } : { rule: 'division' };
    case 'day':
    case 'pastDay': {
      const value = parseDay(text, context);
      if (value === null) return { rule: 'date' };
      return column.type === 'pastDay' && compare(value, context.today) > 0 ? { rule: 'future' } : { value };
    }
    case 'wan': {
      const value = fenOfWan(text);
      return value === null ? { rule: 'amount' } : { value };
    }
    case 'enum': {
      const word = text.normalize('NFKC').replace(/\s+/g, '');
      const values = column.values ?? {};
      return Object.hasOwn(values, word) ? { value: values[word]! } : { rule: 'enum' };
    }
    case 'words': {
      const found = readWords(text, column.values ?? {});
      return found ? { value: found.join(';') } : { rule: 'enum' };
    }
    case 'categories': {
      const categories = readCategories(text);
      return categories ? { value: categories.join(';') } : { rule: 'enum' };
    }
    case 'text': {
      const value = column.exact ? code(text).replaceAll('-', '') : text;
      const length = characters(value, column.max);
      return length > column.max || (column.exact && length !== column.max) ? { rule: 'length' } : { value };
    }
  }
}
