import { base64 } from '../image/base64';

interface Wx {
  getUserCryptoManager(): {
    getRandomValues(request: { length: number; success(result: { randomValues: ArrayBuffer }): void; fail(error: unknown): void }): void;
  };
}
declare const wx: Wx;

function bytes(length: number): Promise<Uint8Array> {
  if (process.env.TARO_ENV === 'weapp') {
    return new Promise((done, fail) => {
      wx.getUserCryptoManager().getRandomValues({ length, success: ({ randomValues }) => done(new Uint8Array(randomValues)), fail });
    });
  }
  return Promise.resolve(crypto.getRandomValues(new Uint8Array(length)));
}

/** A key of the contract: 16 bytes from the platform's cryptographic source, as 22 characters of base64url. */
export async function randomKey(): Promise<string> {
  return base64(await bytes(16))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '');
}
