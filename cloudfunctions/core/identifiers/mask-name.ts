/** A natural person's name for others: the family name's first character, whole even where it takes two code units. */
export const maskName = (name: string): string => `${[...name][0] ?? ''}**`;
