/** @jest-environment jsdom */
import { nobody } from '../support/nobody';
import { simulator, tap, until } from './simulate';

describe("the built mini-program in WeChat's template engine", () => {
  test('a page of the main package draws, hears a tap and draws again', async () => {
    const phone = simulator(nobody);
    const page = phone.open('home/index');
    await until(() => page.dom.textContent.includes('我要核验报告'));
    tap(page, '长辈版');
    await until(() => page.dom.textContent.includes('标准版'));
    expect(phone.world.storage.get('elder')?.value).toBe('"1"');
    tap(page, '更多');
    await until(() => page.dom.textContent.includes('我要核验报告'));
    tap(page, '我要核验报告');
    await until(() => phone.world.calls.some(({ api, options }) => api === 'navigateTo' && options.url === '/verifier/scan/index'));
    page.detach();
  });

  test('a page of a subpackage draws', async () => {
    const page = simulator().open('verifier/scan/index');
    await until(() => page.dom.textContent.includes('输入核验码'));
    page.detach();
  });
});
