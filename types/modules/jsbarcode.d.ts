declare module 'jsbarcode/bin/barcodes/CODE128/CODE128_AUTO' {
  export default class Code128 {
    constructor(text: string, options: { ean128?: boolean });
    encode(): { text: string; data: string };
  }
}
