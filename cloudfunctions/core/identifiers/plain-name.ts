/** A name as names are compared: brackets and letters of either width are one, white space is none. */
export const plainName = (name: string): string => name.normalize('NFKC').replace(/\s/g, '');
