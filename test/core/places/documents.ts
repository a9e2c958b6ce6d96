import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const folder = resolve(__dirname, '../../../../shared/policies');

/** The five policy documents stand beside the repository where it is built; a clone stands alone without them. */
export const documentsAtHand = existsSync(folder);

/** One writing for brackets, commas and digits of either width, no white space, no line breaks: documents differ in them. */
export const plain = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');

export const read = (id: string): string => readFileSync(resolve(folder, `${id}.txt`), 'utf8');

/** Items of a cell or a sentence. */
export const items = (text: string): string[] =>
  plain(text)
    .split(/[、,]/)
    .filter((item) => item !== '');

/** The sentence between two marks, its items split. */
export function sentence(id: string, before: string, after: string): string[] {
  const text = plain(read(id));
  const start = text.indexOf(plain(before));
  const end = text.indexOf(plain(after), start);
  if (start < 0 || end < 0) throw new Error(`sentence not found in ${id}`);
  return items(text.slice(start + plain(before).length, end));
}

export interface DutyRow {
  row: number;
  area: string;
  kinds: string;
  lists: string;
  units: string;
}

export interface FieldRow {
  row: number;
  name: string;
  unit: string;
}

const tabbed = (id: string, cells: number): string[][] =>
  read(id)
    .split('\n')
    .map((line) => line.split('\t'))
    .filter((row) => row.length === cells && /^\d+$/.test(row[0]!.trim()));

/** 乌海 附表 and 永昌 附件1: a line a row, cells between tabs. */
export const tabbedDuties = (id: string): DutyRow[] =>
  tabbed(id, 5).map(([row, area, kinds, lists, units]) => ({ row: Number(row), area: area!, kinds: kinds!, lists: lists!, units: units! }));

/** 永昌 附件2. */
export const tabbedFields = (id: string): FieldRow[] =>
  tabbed(id, 3).map(([row, name, unit]) => ({ row: Number(row), name: name!, unit: unit! }));

// 长治: a line a cell, an empty line between rows; an empty last cell leaves nothing behind.
const blocks = (id: string, annex: number): string[][] => {
  const text = read(id);
  const from = text.search(new RegExp(`^附件${annex}$`, 'm'));
  const next = text.search(new RegExp(`^附件${annex + 1}$`, 'm'));
  return text
    .slice(from, next < 0 ? undefined : next)
    .split(/\n\s*\n/)
    .map((block) =>
      block
        .split('\n')
        .map((cell) => cell.trim())
        .filter((cell) => cell !== ''),
    )
    .filter((block) => /^\d+$/.test(block[0] ?? ''));
};

/** 长治 附件2. */
export const blockDuties = (id: string): DutyRow[] =>
  blocks(id, 2).map(([row, units, kinds, area, lists]) => ({
    row: Number(row),
    area: area!,
    kinds: kinds!,
    lists: lists ?? '',
    units: units!,
  }));

/** 长治 附件1. */
export const blockFields = (id: string): FieldRow[] =>
  blocks(id, 1).map(([row, name, unit]) => ({ row: Number(row), name: name!, unit: unit! }));

const chinese = '零一二三四五六七八九十';

/** Every clause of a document's body, as a clerk cites it: 三, 三（二）, 一（三）1. */
export function headings(id: string): Set<string> {
  const found = new Set<string>();
  let [top, second, third] = ['', '', ''];
  for (const raw of read(id).split('\n')) {
    const line = raw.trim().replace(/^#+\s*/, '');
    const one = /^([一二三四五六七八九十]|\d)、\s*\S/.exec(line);
    const two = /^[（(]([一二三四五六七八九十]|\d)[）)]\s*\S/.exec(line);
    const three = /^(\d)[.．]\s*\S/.exec(line);
    if (/^附(件|表)/.test(line) && top !== '') break;
    if (one) [top, second, third] = [numeral(one[1]!), '', ''];
    else if (two && third !== '' && /\d/.test(two[1]!)) continue;
    else if (two) [second, third] = [`（${numeral(two[1]!)}）`, ''];
    else if (three && top !== '') third = three[1]!;
    else continue;
    found.add(top + second + third);
  }
  return found;
}

const numeral = (text: string): string => (/\d/.test(text) ? chinese[Number(text)]! : text);
