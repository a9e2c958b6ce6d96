import { decodeBase64url } from '../../cloudfunctions/core/code/base64url';
import { joinToken, tokenHead } from '../../cloudfunctions/core/code/token';
import { secretsDatabase } from '../shell/own-secrets';
import type { Held, HeldCode, SecretStore } from './held-code';
import { extendInMemory, inMemory } from './secrets-in-memory';

const codes = 'codes';
type Bytes = Uint8Array<ArrayBuffer>;
type Stored = Held & { key: CryptoKey };

function ready({ key, ...held }: Stored): HeldCode {
  const id = decodeBase64url(held.code)!;
  return {
    ...held,
    async token(window) {
      const head = tokenHead(id, window);
      return joinToken(head, new Uint8Array(await crypto.subtle.sign('HMAC', key, head as Bytes)));
    },
  };
}

/** A page without HTTPS has no WebCrypto: the secret then stays in this page's memory and is lost with it. */
async function readyWithoutWebCrypto(held: Held, secret: string): Promise<HeldCode> {
  const { makeToken } = await import('../../cloudfunctions/core/code/secret');
  const [key, id] = [decodeBase64url(secret)!, decodeBase64url(held.code)!];
  return { ...held, token: async (window) => makeToken(key, id, window) };
}

async function open(): Promise<IDBDatabase> {
  return new Promise((done, fail) => {
    const request = indexedDB.open(secretsDatabase, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(codes, { keyPath: 'report' });
    request.onsuccess = () => done(request.result);
    request.onerror = request.onblocked = () => fail(new Error('no database'));
  });
}

async function within<T>(mode: IDBTransactionMode, work: (all: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const opened = await open();
  try {
    return await new Promise<T>((done, fail) => {
      const transaction = opened.transaction(codes, mode);
      const request = work(transaction.objectStore(codes));
      transaction.oncomplete = () => done(request.result);
      transaction.onerror = transaction.onabort = () => fail(new Error('not stored'));
    });
  } finally {
    opened.close();
  }
}

/** In a browser: a key in IndexedDB that can sign and can't be read. */
export const secrets: SecretStore = {
  async store(held, secret) {
    if (!(globalThis as { crypto?: Partial<Crypto> }).crypto?.subtle) {
      const code = await readyWithoutWebCrypto(held, secret);
      inMemory.set(held.report, code);
      return code;
    }
    const raw = decodeBase64url(secret)! as Bytes;
    const key = await crypto.subtle.importKey('raw', raw, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
    raw.fill(0);
    const stored = { ...held, key };
    const code = ready(stored);
    await within('readwrite', (all) => all.put(stored)).catch(() => inMemory.set(held.report, code));
    return code;
  },

  async extend(report, expires) {
    extendInMemory(report, expires);
    const stored = await within<Stored | undefined>('readonly', (all) => all.get(report)).catch(() => undefined);
    if (stored) await within('readwrite', (all) => all.put({ ...stored, expires })).catch(() => undefined);
  },

  async find(report, isOver) {
    const all = await within<Stored[]>('readonly', (stored) => stored.getAll()).catch(() => []);
    for (const over of all.filter(isOver)) await secrets.delete(over.report);
    const stored = all.find((k) => k.report === report && !isOver(k));
    return stored ? ready(stored) : (inMemory.get(report) ?? null);
  },

  async delete(report) {
    inMemory.delete(report);
    await within('readwrite', (all) => all.delete(report)).catch(() => undefined);
  },
};
