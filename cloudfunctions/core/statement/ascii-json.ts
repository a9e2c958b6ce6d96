/** JSON with every character outside ASCII escaped: then characters are bytes, and a phone needs no text encoder. */
export const asciiJson = (value: unknown): string =>
  JSON.stringify(value).replace(/[\u007f-\uffff]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);

export const asciiBytes = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0));

/** @returns null for bytes outside ASCII */
export function asciiText(bytes: Uint8Array): string | null {
  let text = '';
  for (const byte of bytes) {
    if (byte > 126) return null;
    text += String.fromCharCode(byte);
  }
  return text;
}
