import { readFileSync } from 'node:fs';
import path from 'node:path';
import { runInContext } from 'node:vm';
import { nobody } from '../support/nobody';
import { dist, Phone } from './harness';
import { routes } from './routes';

describe('the built mini-program on a bare phone', () => {
  test('every page, in the main package or not, draws without an error', async () => {
    expect(routes().length).toBeGreaterThan(7);
    for (const route of routes()) {
      const phone = await new Phone().open(route);
      await phone.until(() => phone.all('.page').length > 0);
      expect(phone.errors).toEqual([]);
    }
  });

  test('a tap leads into a subpackage and back', async () => {
    const phone = await new Phone({ cloud: nobody }).open();
    await phone.until(() => phone.all('我要核验报告').length);
    await phone.tap('我要核验报告');
    await phone.until(() => phone.top.route === 'verifier/scan/index');
    await phone.back();
    expect(phone.top.route).toBe('home/index');
    expect(phone.text).toContain('我要核验报告');
    expect(phone.errors).toEqual([]);
  });

  test('no title runs under the capsule of a phone 320 wide: seven characters at most', () => {
    const titleOf = (route: string) =>
      (JSON.parse(readFileSync(path.join(dist, `${route}.json`), 'utf8')) as { navigationBarTitleText?: string }).navigationBarTitleText ??
      '';
    expect(routes().filter((route) => titleOf(route).length > 7)).toEqual([]);
    expect(routes().filter((route) => titleOf(route) === '')).toEqual([]);
  });

  test('elder mode is kept when the app is killed', async () => {
    const first = await new Phone().open();
    expect(first.one('.page').classes).not.toContain('elder');
    await first.tap('切换到长辈版');
    await first.until(() => first.one('.page').classes.includes('elder'));
    const second = await new Phone({ storage: first.world.storage }).open();
    expect(second.one('.page').classes).toContain('elder');
  });

  test.each([
    [16, 1],
    [20, 1.25],
    [32, 1.5],
    [12, 1],
  ])("words grow with the size %d that the phone's owner chose", async (fontSize, scale) => {
    const phone = new Phone();
    phone.world.fontSize = fontSize;
    await phone.open();
    expect(phone.one('.page').style.replace(/\s/g, '')).toContain(`--scale:${scale}`);
  });

  test('what is tapped is a button for a screen reader', async () => {
    const phone = await new Phone({ cloud: nobody }).open();
    const row = await phone.until(() => phone.all((node) => node.classes.includes('row'))[0]);
    expect(row!.attributes['aria-role']).toBe('button');
  });

  test('nothing that a mini-program lacks is in reach', () => {
    const { context } = new Phone();
    for (const name of [
      'window',
      'document',
      'TextEncoder',
      'TextDecoder',
      'URL',
      'crypto',
      'atob',
      'btoa',
      'fetch',
      'process',
      'Buffer',
      'WebAssembly',
    ]) {
      expect([name, runInContext(`typeof ${name}`, context)]).toEqual([name, 'undefined']);
    }
    expect(() => runInContext('new Function("return 1")()', context)).toThrow(/Code generation/);
  });

  test('no schema library is on the phone', () => {
    for (const file of ['app.js', 'common.js', 'vendors.js', 'taro.js'])
      expect(readFileSync(path.join(dist, file), 'utf8')).not.toMatch(/valibot|~standard/);
  });
});
