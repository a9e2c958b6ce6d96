declare class BarcodeDetector {
  constructor(options: { formats: string[] });
  static getSupportedFormats(): Promise<string[]>;
  detect(source: CanvasImageSource): Promise<{ rawValue: string }[]>;
}

/** What a QR code in a picture says; null: none found. */
export type Decode = (picture: CanvasImageSource, width: number, height: number) => Promise<string | null>;

/** Larger pictures are made smaller: a camera's twelve million points hold no more of a code. */
const MOST_POINTS = 1200;

/** The browser's own detector; where it has none (Safari, Firefox, Chromium on a desk), a decoder that is loaded only now. */
export async function decoder(): Promise<Decode> {
  const own = 'BarcodeDetector' in window ? await BarcodeDetector.getSupportedFormats().catch(() => []) : [];
  if (own.includes('qr_code')) {
    const detector = new BarcodeDetector({ formats: ['qr_code'] });
    return async (picture) => (await detector.detect(picture))[0]?.rawValue ?? null;
  }
  const { default: jsQR } = await import(/* webpackChunkName: "jsqr" */ 'jsqr');
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  return async (picture, width, height) => {
    const scale = Math.min(1, MOST_POINTS / Math.max(width, height));
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    context.drawImage(picture, 0, 0, canvas.width, canvas.height);
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    return jsQR(data, canvas.width, canvas.height)?.data ?? null;
  };
}
