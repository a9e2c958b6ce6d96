import { deriveSecret, makeToken } from '../../../cloudfunctions/core/code/secret';
import { windowAt } from '../../../cloudfunctions/core/code/window';
import type { ActionName } from '../../../types/actions';
import { encodeBase64url } from '../../../cloudfunctions/core/code/base64url';
import { apiPath } from './api-path';
import { Child } from './child';
import type { Call } from './http-load';
import { operatorSetting } from '../../cli/operator';
import { HOLDERS, codeIdOf, cookieOf, jurisdiction, keyOf, usccOf } from './people';

const anybody = operatorSetting({ organiser: '基准测试', telephone: '12345' });

/** A running cloud with a world in it, and the calls that are measured; no two ask for the same. */
export class Product {
  private codes = 0;
  private keys = 0;
  readonly child = new Child('serve-cloud');
  origin = '';
  sdkEnv: Record<string, string> = {};
  loadedMs = 0;

  constructor(
    readonly subjects: number,
    private readonly env: Record<string, string>,
  ) {}

  async start(dir: string, functionsDir: string): Promise<void> {
    Object.assign(
      this,
      await this.child.ask('startCloud', { dir, functionsDir, subjects: this.subjects, env: { ...this.env, ...anybody } }),
    );
  }

  /** Scans of codes that nobody has scanned, with the tokens their phones show now. */
  redeem(count: number): Call[] {
    const [master] = Object.values(JSON.parse(this.env.APP_MASTER_KEYS!) as Record<string, string>).map((k) => Buffer.from(k, 'base64'));
    const window = windowAt(Date.now());
    return this.many(count, () => {
      const n = this.codes++;
      const token = makeToken(deriveSecret(master!, codeIdOf(n)), codeIdOf(n), window);
      return { path: apiPath('verifier/redeemToken'), body: JSON.stringify({ token, attempt: keyOf(n) }), cookie: cookieOf(HOLDERS + n) };
    });
  }

  /** The id of the code scanned last. */
  get lastCode(): string {
    return encodeBase64url(codeIdOf(this.codes - 1));
  }

  issue(count: number): Call[] {
    return this.many(count, () => this.asking('holder/issueReport', this.keys++, true));
  }

  preview(count: number): Call[] {
    return this.many(count, () => this.asking('holder/previewReport', this.keys++, false));
  }

  /** Calls that the door refuses before anything is read. */
  refused(count: number): Call[] {
    return this.many(count, () => ({ path: apiPath('verifier/redeemToken'), body: '{}', cookie: cookieOf(0) }));
  }

  private asking(action: ActionName, n: number, keyed: boolean): Call {
    const holder = n % HOLDERS;
    const question = { subject: usccOf(holder), jurisdiction, period: { from: '2023-01-01', to: '2025-12-31' } };
    const body = JSON.stringify(keyed ? { ...question, key: keyOf(n) } : question);
    return { path: apiPath(action), body, cookie: cookieOf(holder) };
  }

  private many(count: number, one: () => Call): Call[] {
    return Array.from({ length: count }, one);
  }
}

/** An answer that says yes. */
export const granted = (answer: string): boolean => answer.startsWith('{"ok":true');
