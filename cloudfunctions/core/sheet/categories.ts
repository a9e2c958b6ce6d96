/** The penalty categories (处罚类别) in the standard's order. @see 双公示 standard, column CF_CFLB */
export const penaltyCategories = [
  '警告',
  '通报批评',
  '罚款',
  '没收违法所得、没收非法财物',
  '暂扣许可证件',
  '降低资质等级',
  '吊销许可证件',
  '限制开展生产经营活动',
  '责令停产停业',
  '责令关闭',
  '限制从业',
  '行政拘留',
  '其他',
] as const;
export type PenaltyCategory = (typeof penaltyCategories)[number];

// One category has a separator in it; each half alone is that category.
const words = new Map<string, PenaltyCategory>(penaltyCategories.map((category) => [category, category]));
words.set('没收违法所得', penaltyCategories[3]).set('没收非法财物', penaltyCategories[3]);
const pattern = new RegExp(`^(?:${[...words.keys()].sort((a, b) => b.length - a.length).join('|')})(?=$|[;；、,，|/\\s])`);
const separators = /^[;；、,，|/\s]+/;

/**
 * Reads a list of penalty categories, separated by `;`, `、`, `,`, `|`, `/` or spaces of either width.
 *
 * @returns The categories in the standard's order, each once; null when a word is none of them or there is none at all.
 */
export function readCategories(text: string): PenaltyCategory[] | null {
  const found = new Set<PenaltyCategory>();
  let rest = text.replace(separators, '');
  while (rest !== '') {
    const word = pattern.exec(rest)?.[0];
    if (word === undefined) return null;
    found.add(words.get(word)!);
    rest = rest.slice(word.length).replace(separators, '');
  }
  return found.size > 0 ? penaltyCategories.filter((category) => found.has(category)) : null;
}
