/** A natural person's name for others: the family name's first character. */
export const maskName = (name: string): string => `${name.slice(0, 1)}**`;
