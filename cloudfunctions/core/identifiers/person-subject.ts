/**
 * Tells whether a subject's id is a natural person's: Z and 17 characters of base 32, made of a keyed hash of the ID number. No unified social
 * credit code holds a Z (GB 32100), so the two are never taken for one another.
 */
export const isPersonSubject = (id: string): boolean => /^Z[0-9A-HJKMNP-TV-Z]{17}$/.test(id);
