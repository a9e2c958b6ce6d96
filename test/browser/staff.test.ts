import type { Browser, Locator, Page } from 'playwright-core';
import type { LocalCloud } from '../../local/emulator/cloud';
import { cleanWindow } from '../../local/gallery/window';
import { readSheet } from '../../cloudfunctions/core/kinds/read-sheet';
import { h5Dir, openBrowser } from '../support/browser';
import { startDemoCloud } from '../support/phone-cloud';
import { sheetOf } from '../support/sheets';

const desktop = { width: 1280, height: 800 };
const phone = { width: 375, height: 812 };

describe('staff in a browser, on the real server', () => {
  let cloud: LocalCloud;
  let browser: Browser;
  let page: Page;
  const complaints: string[] = [];

  beforeAll(async () => {
    cloud = await startDemoCloud({ h5Dir });
    browser = await openBrowser();
  }, 120_000);
  beforeEach(() => void (complaints.length = 0));
  afterEach(() => expect(complaints).toEqual([]));

  /** Asks the cloud from the page, as the page itself would. */
  const ask = <T>(action: string, input: object): Promise<T> =>
    page.evaluate(
      async ([name, body]) => {
        const headers = { 'content-type': 'application/json' };
        const response = await fetch(`/api/${name}`, { method: 'POST', headers, body: JSON.stringify(body) });
        return ((await response.json()) as { data: unknown }).data;
      },
      [action, input] as const,
    ) as Promise<T>;
  async function comeAs(ticket: string, viewport = desktop): Promise<void> {
    ({ page } = await cleanWindow(browser, cloud.origin));
    await page.setViewportSize(viewport);
    page.setDefaultTimeout(15_000);
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    await page.goto(cloud.origin);
    // The page's own first call brings a cookie too: the login's must come after it.
    await words('我要开报告').waitFor();
    await ask('public/login', { provider: 'demo', ticket });
    await page.reload();
    await words('，您好').waitFor();
  }
  const button = (name: string | RegExp): Locator =>
    page
      .getByRole('button', { name, exact: typeof name === 'string' })
      .locator('visible=true')
      .first();
  const words = (text: string | RegExp): Locator => page.getByText(text).locator('visible=true').first();
  const choose = async (name: string, content: string): Promise<void> => {
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button(/^(选择文件|换一份文件)$/).click()]);
    await chooser.setFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content, 'base64') });
  };
  const sportsLine = async () => {
    const { subjects } = await ask<{ subjects: { uscc: string }[] }>('holder/listCandidates', {});
    const uscc = subjects[0]!.uscc;
    await ask('holder/bindSubject', { uscc });
    const period = { from: '2024-01-01', to: '2026-11-20' };
    const said = await ask<{ decision: { fields: { state: string; words: string }[] } }>('holder/previewReport', {
      ...{ subject: uscc, jurisdiction: 'changzhi', fields: ['体育'], period },
    });
    return said.decision.fields[0]!;
  };

  test('from upload and preview to submission and attestation: a report changes from cannot say to clear', async () => {
    await comeAs('changzhi-clear');
    expect(await sportsLine()).toMatchObject({ state: 'cannotSay', words: expect.stringContaining('超期未报') });

    await comeAs('source-late');
    await button(/^数源单位工作台/).click();
    await words('1项待确认').waitFor();
    await button(/^报送数据/).click();
    const own = { CF_CFJG: '长治市体育局', CF_SJLY: '长治市体育局', CF_XDR_SHXYM: '91140400KHA0252X3E' };
    const file = sheetOf('penalty', [
      { ...own, CF_WSH: '长体罚〔2026〕1号' },
      { ...own, CF_WSH: '长体罚〔2026〕2号', CF_JDRQ: '2026-13-01' },
    ]);
    await choose('十一月处罚.csv', file.content);
    await words('行政处罚：共2行').waitFor();
    await words('日期不正确').waitFor();
    await page.getByText('整份不报').locator('visible=true').click();
    expect(await button('请先改好表格').isDisabled()).toBe(true);
    await page.getByText('只报合格的1行').locator('visible=true').click();
    await button('报送1行').click();
    await words('行政处罚：报送完成').waitFor();
    await words('新增1，更正0，待匹配0').waitFor();

    await button('查看不合格的1行').click();
    await words('日期不正确').waitFor();
    await button('看报送结果').click();
    await button('去确认数据完整').click();
    await words('已逾期').waitFor();
    await button(/^确认体育/).click();
    await words('您确认的是').waitFor();
    await page.getByLabel('从哪天起完整').fill('2000-01-01');
    await button('确认数据完整').click();
    await words('已确认1项').waitFor();
    await words('已按期确认').waitFor();

    await comeAs('changzhi-clear');
    expect(await sportsLine()).toMatchObject({ state: 'clear', words: expect.stringContaining('无违法违规记录（行政处罚，') });
  });

  test('the same file again changes nothing, and the record of submissions adds up', async () => {
    await comeAs('source', phone);
    await page.goto(`${cloud.origin}/source/upload/index`);
    const organ = { ORGAN: '长治市市场监督管理局', ORGAN_CODE: '111404002PFWF66A0Y' };
    const file = sheetOf('coercive', [{ ...organ, USCC: '91140400KHA0252X3E' }, { ...organ }]);
    for (const said of ['行政强制：报送完成', '行政强制：以前已经报过']) {
      await choose('强制.csv', file.content);
      await button('报送2行').click();
      await words(said).waitFor();
      await button('再报一份').click();
    }
    // Another file, with a row known before and one that is wrong: nothing new, and why.
    await choose(
      '强制2.csv',
      sheetOf('coercive', [
        { ...organ, USCC: '91140400KHA0252X3E' },
        { ...organ, USCC: 'x' },
      ]).content,
    );
    await button('报送1行').click();
    await words('行政强制：没有新增').waitFor();
    await words('1行以前已报过，1行不合格。').waitFor();
    await button('查看不合格的1行').waitFor();
    expect(await page.getByText('已入库').locator('visible=true').count()).toBe(0);
    await page.goto(`${cloud.origin}/source/batches/index`);
    await words('每月对账').waitFor();
    const { months } = await ask<{ months: Record<string, number>[] }>('source/listBatches', {});
    for (const m of months) expect(m.rows).toBe(m.accepted! + m.rejected! + m.superseded! + m.duplicates!);

    await page.goto(`${cloud.origin}/source/waiting/index`);
    await button(/^处理示例物流有限公司/).click();
    await words('这个主体登记后会自动匹配').waitFor();
    await page.getByLabel('作废的原因').fill('外地主体');
    await button('作废这条数据').click();
    await words('没有待匹配的数据').waitFor();
  });

  test('a template is downloaded and is one the product reads', async () => {
    await comeAs('source');
    await page.goto(`${cloud.origin}/source/upload/index`);
    await button(/^下载模板/).click();
    const [download] = await Promise.all([page.waitForEvent('download'), button(/^严重失信主体名单/).click()]);
    expect(download.suggestedFilename()).toBe('严重失信主体名单报送模板.xlsx');
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    expect((await readSheet(new Uint8Array(Buffer.concat(chunks)), 'a.xlsx')).template).toBe('seriousDishonesty');
  });

  test('a file that is none, and one too large, are told what to do', async () => {
    await comeAs('source');
    await page.goto(`${cloud.origin}/source/upload/index`);
    await choose('a.csv', Buffer.from('%PDF-1.7').toString('base64'));
    await words('不是XLSX或CSV文件').waitFor();
    await choose('b.csv', Buffer.alloc(4 * 1024 * 1024 + 1, 65).toString('base64'));
    await words('文件超过4MB').waitFor();
    complaints.splice(0, complaints.length, ...complaints.filter((c) => !/status of 400/.test(c)));
  });

  test('an authority sees who is late, enters a unit, then a number and dates', async () => {
    await comeAs('authority');
    await button(/^信用牵头部门工作台/).click();
    await words(/没有按期确认的单位/).waitFor();
    await button('查看市审计局的归集责任').click();
    await words('附件2 第28行').waitFor();
    await page.keyboard.press('Escape');
    await button('去登记市审计局的代码').click();
    await page.getByLabel('登记名称').fill('长治市审计局');
    await page.getByLabel('统一社会信用代码').fill('11350100M00010001Z');
    await words('这个代码不对').waitFor();
    await page.getByLabel('统一社会信用代码').fill('11350100M000100013');
    await button('保存').click();
    await button('修改市审计局').waitFor();

    await button('文号与日期').click();
    await words('文件写明：自动审核').or(words('文件没有规定，默认自动审核')).waitFor();
    expect(await page.getByLabel('施行日期').inputValue()).toBe('2025-09-01');
    await page.getByLabel('施行日期').fill('');
    await page.getByLabel('文号').fill('长政办发〔2026〕1号');
    await words('也要填施行日期').waitFor();
    await page.getByLabel('施行日期').fill('2025-09-01');
    await button('保存').click();
    await words('已保存').waitFor();
    await button('去登记单位').waitFor();
    await button('工作台').click();
    await words('长政办发〔2026〕1号').waitFor();
  });

  test('who is on no staff list, or on another, is told so', async () => {
    await comeAs('officer');
    for (const desk of ['source/desk', 'authority/overview']) {
      await page.goto(`${cloud.origin}/${desk}/index`);
      await words('这里由工作人员办理').waitFor();
    }
  });

  test.each(['changzhi', 'heihe', 'heilongjiang', 'wuhai', 'yongchang'])(
    'the guide of %s tells every rule, with its clause or as a default',
    async (id) => {
      await comeAs('officer', phone);
      await page.goto(`${cloud.origin}/guide/place/index?id=${id}`);
      await words('操作流程').waitFor();
      const pack = await ask<Record<'about' | 'rules', { isDefault: boolean }[]>>('public/getPack', { id });
      const rules = [...pack.about, ...pack.rules];
      await words(`共${rules.length}条，其中${rules.filter((r) => !r.isDefault).length}条有依据`).waitFor();
      const folded = page.locator('.fold__head[aria-expanded=false]').locator('visible=true');
      while ((await folded.count()) > 0) await folded.first().click();
      expect(await page.getByText(/^(默认（文件没有规定）|依据：)/).count()).toBe(rules.length);
    },
  );
});
