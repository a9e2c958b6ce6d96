/**
 * Writes a document's number or an identifier in one spelling: no spaces, half width, upper case, and one kind of brackets, for they vary
 * with the typist: 〔2021〕, [2021], (2021), 【2021】 are one.
 */
export const oneSpelling = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[[(【〈<{]/g, '〔')
    .replace(/[\])】〉>}]/g, '〕')
    .toUpperCase();
