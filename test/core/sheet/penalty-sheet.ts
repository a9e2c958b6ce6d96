import { plainName } from '../../../cloudfunctions/core/identifiers/plain-name';
import { penaltyTemplate } from '../../../cloudfunctions/core/kinds/penalty/columns';
import { type PenaltyOptions, type PenaltyResult, readPenalties } from '../../../cloudfunctions/core/kinds/penalty/read-penalties';
import type { Sheet } from '../../../cloudfunctions/core/sheet/sheet';

export const today = '2026-11-20';
export const personTag = (document: string) => `tag-${[...document].reduce((sum, c) => (sum * 31 + c.charCodeAt(0)) >>> 0, 7)}`;

/** A pack's fields by their own names alone. */
export const fieldsNamed =
  (names: string[]) =>
  (word: string): string | null =>
    names.find((name) => plainName(name) === plainName(word)) ?? null;

/** A good row by column code; fictional. */
export const good: Record<string, string> = {
  CF_XDR_MC: '示例物流有限公司',
  CF_XDR_LB: '法人及非法人组织',
  CF_XDR_SHXYM: '91350100M000100Y43',
  CF_FRDB: '张示例',
  CF_WSH: '示市监罚〔2024〕1号',
  CF_WFXW: '未按规定公示年度报告',
  CF_SY: '经查，未按规定公示年度报告。',
  CF_YJ: '《企业信息公示暂行条例》第十八条',
  CF_CFLB: '罚款',
  CF_NR: '罚款0.2万元',
  CF_NR_FK: '0.2',
  CF_JDRQ: '2024-05-28',
  CF_YXQ: '2099-12-31',
  CF_CFJG: '示例市市场监督管理局',
  CF_CFJGDM: '11231100UHF0XW347F',
  CF_SJLY: '示例市市场监督管理局',
  CF_SJLYDM: '11231100UHF0XW347F',
};

/** What makes the good row one of a natural person, or of an individual business. */
export const idNumber = '110101190608082196';
export const person = { CF_XDR_LB: '自然人', CF_XDR_SHXYM: '', CF_FRDB: '', CF_XDR_ZJLX: '身份证', CF_XDR_ZJHM: idNumber };
export const individual = { CF_XDR_LB: '个体工商户', CF_FRDB: '' };

/** Columns of a sheet that has them all, by code. */
export const allCodes = penaltyTemplate.columns.slice(0, 32).map(({ code }) => code);
export const headingOf = (code: string) => penaltyTemplate.columns.find((column) => column.code === code)!.heading;

/** Lays out rows (by code) under headings, numbered from 1. */
export function sheetOf(rows: readonly Record<string, string>[], codes: readonly string[] = allCodes): Sheet {
  const lines = [codes.map(headingOf), ...rows.map((row) => codes.map((code) => row[code] ?? ''))];
  return { rows: lines.map((cells, i) => ({ number: i + 1, cells })) };
}

export function read(rows: readonly Record<string, string>[], options: Partial<PenaltyOptions> = {}): PenaltyResult {
  return readPenalties(sheetOf(rows), {
    today,
    pack: { fieldOf: fieldsNamed(['市场监管', '生态环境', '教育（学前）']) },
    personTag,
    ...options,
  });
}
