import { type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

jest.mock('@tarojs/components', () => ({}));
jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  useDidShow: () => undefined,
  default: { getStorageSync: () => '', setStorageSync: () => undefined, getCurrentPages: () => [] },
}));
process.env.TARO_ENV = 'h5';
import { Button, CheckList, ErrorBox, Field, Loading, Notice, Page, RadioGroup, Row, Status } from '../../../src/ui';

const html = (element: ReactElement) => renderToStaticMarkup(element);
const nothing = () => undefined;
const options = [
  { value: 'a', label: '甲' },
  { value: 'b', label: '乙', note: '备注', disabled: true },
];

describe('what h5 gives a screen reader', () => {
  test('a button is one, named by its words, and busy while loading', () => {
    expect(html(<Button onTap={nothing}>亮码</Button>)).toMatch(/^<button type="button".*亮码/);
    expect(
      html(
        <Button onTap={nothing} loading>
          亮码
        </Button>,
      ),
    ).toContain('aria-busy="true"');
    expect(
      html(
        <Button onTap={nothing} disabled>
          亮码
        </Button>,
      ),
    ).toContain('disabled=""');
    expect(html(<Row title="报告" onTap={nothing} />)).toMatch(/^<button/);
  });

  test('an input has its label, and its help or error is tied to it', () => {
    const field = (error?: string) => html(<Field id="uscc" label="代码" value="" onChange={nothing} help="18位" error={error} />);
    expect(field()).toMatch(/<label[^>]*for="uscc">代码.*<input id="uscc".*aria-describedby="uscc-below".*id="uscc-below"[^>]*>18位/);
    expect(field('有误')).toMatch(/aria-invalid="true".*role="alert"/);
    expect(field('有误')).not.toContain('18位');
  });

  test('choices are real inputs in a named group', () => {
    const radios = html(<RadioGroup name="use" title="用途" value="a" options={options} onChange={nothing} />);
    expect(radios).toMatch(/role="radiogroup" aria-labelledby="use-title".*id="use-title"[^>]*>用途/);
    expect(radios.match(/type="radio" name="use"/g)).toHaveLength(2);
    expect(radios).toMatch(/checked=""/);
    expect(html(<CheckList name="fields" title="领域" values={['b']} options={options} onChange={nothing} />)).toMatch(
      /role="group".*type="checkbox".*disabled=""/,
    );
  });

  test('colour never stands alone: a state has an icon and words', () => {
    for (const tone of ['good', 'bad', 'unknown', 'warn', 'info'] as const) {
      expect(html(<Status tone={tone} words="状态" />)).toMatch(/icon--\w+" aria-hidden="true".*状态/);
    }
  });

  test('errors are announced with the next step and the code; waiting is a status', () => {
    expect(html(<ErrorBox error={{ code: 'NETWORK', hint: '请重试' }} onRetry={nothing} />)).toMatch(/role="alert".*请重试.*重试.*NETWORK/);
    expect(html(<Loading />)).toContain('role="status"');
    expect(html(<Notice title="注意">内容</Notice>)).toContain('内容');
  });

  test('a page has one heading, a named way back and a main part', () => {
    expect(html(<Page title="申请报告">内容</Page>)).toMatch(/<header.*<button[^>]*aria-label="返回".*<h1[^>]*>申请报告<\/h1>.*<main/);
    expect(
      html(
        <Page title="首页" first>
          内容
        </Page>,
      ),
    ).not.toContain('返回');
  });
});
