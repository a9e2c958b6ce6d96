/** @jest-environment jsdom */
import '../../support/text-encoder';
jest.mock('@tarojs/components', () => ({}));
jest.mock('@tarojs/taro', () => ({ __esModule: true, default: { getStorageSync: () => '' } }));
process.env.TARO_ENV = 'h5';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import type { Cell, Pair, Section } from '../../../cloudfunctions/core/report/text/layout';
import { itemNames } from '../../../cloudfunctions/core/report/text/cover-items';
import { layOut } from '../../../cloudfunctions/core/report/text/lay-out';
import { noticesSection } from '../../../cloudfunctions/core/report/text/notices-section';
import { recordParts } from '../../../cloudfunctions/core/report/text/record-parts';
import { kindOf } from '../../../cloudfunctions/core/kinds';
import type { RecordLine } from '../../../types/report';
import { Cover } from '../../../src/holder/report/cover';
import { Fields, Overview, Records, Rules } from '../../../src/statement';
import { everyStatement } from '../../support/every-record';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
const statement = everyStatement();
const { decision, rules } = statement;
const paper = layOut(statement, {
  service: '合规一码通',
  code: 'AAAA',
  link: 'https://code.example.gov.cn/s/A',
  host: 'code.example.gov.cn',
});
const life = { state: 'valid', since: null, flags: [] } as const;

/** A phone groups by folds and cards of its own; what stands in them is the report's. */
const onlyOnScreen = ['说明与依据', '这份报告的说明', '按什么规定办理'];
/**
 * A page is read from its beginning: it heads its parts and the columns of its records. Its last part tells how a paper is verified. A
 * record's kind, day, organ, number and fields stand in columns of their own, without the names its kind has for them.
 */
const onlyOnPaper = ['事由和内容', '使用的规则', '各领域情况', '序号', '机关和文号', '种类和状态'];
const inColumns = ({ kind }: RecordLine): string[] => {
  const { organ, number, decided } = kindOf(kind).words;
  return [organ, number, decided, '领域', '异议'];
};

const screen = document.createElement('div');
beforeAll(async () => {
  const report = {
    subject: statement.subject.uscc,
    statement,
    life: { ...life, flags: [] },
    verificationCode: 'AAAA',
    revokedReason: null,
  };
  await act(async () =>
    createRoot(screen).render(
      <>
        <Cover report={report} />
        <Overview of={statement} />
        <Fields decision={decision} scope={statement.scope} advice={{ authority: '某市发展改革委', unitOf: () => null }} />
        <Records decision={decision} />
        <Rules rules={rules} notices={noticesSection(statement)} />
      </>,
    ),
  );
  for (let closed; (closed = screen.querySelector<HTMLElement>('.fold__head[aria-expanded=false]'));) await act(async () => closed.click());
});

const all = (selector: string, within: Element = screen): Element[] => [...within.querySelectorAll(selector)];
const textOf = (element: Element): string => element.textContent!;
const section = (heading: string): Section => paper.sections.find((found) => found.heading.includes(heading))!;
const rowsOf = ({ blocks }: Section): Cell[][] => blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));
const pairsOf = (of: Section): Pair[] =>
  of.blocks.flatMap((block) =>
    block.kind === 'table' ? block.rows.flatMap((row) => block.columns.map(({ title }, i): Pair => [title, row[i]!.text])) : [],
  );
/** The records of both, in their order: as they are and as the paper's rows. */
const shown = [...decision.records, ...decision.listedSeparately];
const recordRows = (): Cell[][] => ['违法违规记录', '另行列示'].flatMap((heading) => rowsOf(section(heading)));
const folded = (field: string): Element =>
  all('.groups > .fold').find((fold) => all('.line__title', fold).some((title) => textOf(title).split('、').includes(field)))!;

test('the cover, each record and each arrear have the same parts, each under the same name', () => {
  const items = [...paper.cover.items, [itemNames.number, paper.cover.number]];
  const drawn = all('.facts__row').map((row) => all('dt, dd', row).map(textOf));
  expect(drawn).toEqual([...items, ...shown.flatMap(recordParts), ...pairsOf(section('欠缴情况'))]);
  const rows = recordRows();
  expect(rows).toHaveLength(shown.length);
  shown.forEach((record, i) => {
    const words = rows[i]!.flatMap(({ text, aside }) => [text, aside ?? '']);
    const parts = recordParts(record);
    expect(parts.length).toBeGreaterThan(5);
    for (const [label, value] of parts) {
      const whole = inColumns(record).includes(label) ? value : `${label}：${value}`;
      expect(words.flatMap((text) => text.split(/[；、]/))).toEqual(expect.arrayContaining(whole.split(/[；、]/)));
    }
  });
});

test('each group of records has the same heading, and each record the same name', () => {
  const groups = ['违法违规记录', '另行列示', '欠缴情况'].map(section);
  const cards = all('.card__title').map(textOf);
  expect(groups.map(({ heading }) => heading.slice(2))).toEqual(cards.slice(1, 4));
  const names = recordRows().map(([, , kind]) => {
    const marks = (kind!.aside ?? '').split('、').filter((mark) => mark !== '' && mark !== '异议处理中');
    return `${kind!.text}${marks.length > 0 ? `（${marks.join('、')}）` : ''}`;
  });
  const notes = all('.card .fold .row__lines').map(textOf);
  expect(notes.map((note) => note.split('，')[0])).toEqual(names);
});

test('the result, what it leaves open and how many fields say what are the same', () => {
  const { words, notes, reach } = paper.cover.conclusion;
  expect(textOf(screen)).toContain(words.replace(/。$/, ''));
  for (const note of notes) expect(all('p').map(textOf)).toContain(note);
  expect(notes.length).toBeGreaterThan(1);
  const titles = all('.row__title').map(textOf);
  const figures = [...reach.split('：')[1]!.matchAll(/(\d+)个([^；。]+)/g)];
  expect(figures).toHaveLength(3);
  for (const [, count, label] of figures) expect(titles.find((title) => title.startsWith(`${count}个领域`))).toContain(label);
});

test('each line says the same, with what was kept out of it, and who still owes data', () => {
  const rows = rowsOf(section('各领域情况'));
  expect(rows.length).toBeGreaterThan(decision.fields.length);
  for (const [name, result] of rows) {
    const words = textOf(folded(name!.text));
    for (const part of [result!.text, result!.aside ?? '']) expect(words).toContain(part);
  }
  const owing = section('各领域情况').blocks.flatMap((block) => (block.kind === 'pairs' ? [block] : []));
  expect(owing).toHaveLength(1);
  expect(owing[0]!.pairs.length).toBeGreaterThan(2);
  for (const [name, units] of owing[0]!.pairs) expect(textOf(folded(name))).toContain(`${owing[0]!.title}：${units}`);
});

test('the notices are the same, whole and under the same titles', () => {
  const [fold] = all('.fold').filter((found) => textOf(found).startsWith('这份报告的说明'));
  const lists = section('说明').blocks.flatMap((block) => (block.kind === 'list' ? [block] : []));
  expect(all('.line__title', fold!).map(textOf)).toEqual(lists.map(({ title }) => title));
  expect(all('li', fold!).map(textOf)).toEqual(lists.flatMap(({ items }) => items));
});

test('each rule of the paper says the same on the same ground, and the screen tells them all', () => {
  const [fold] = all('.fold').filter((found) => textOf(found).startsWith('按什么规定办理'));
  const drawn = all('li', fold!).map((line) => all('p', line).map(textOf));
  const ground = (clause: string) => (rules.some((rule) => rule.isDefault && clause.startsWith('默认')) ? clause : `依据：文件“${clause}”`);
  const printed = rowsOf(section('使用的规则')).map(([title, text, clause]) => [title!.text, text!.text, ground(clause!.text)]);
  const titles = printed.map(([title]) => title);
  expect(drawn.filter(([title]) => titles.includes(title))).toEqual(printed);
  expect(printed.length).toBeGreaterThan(5);
  expect(drawn).toHaveLength(rules.length);
  expect(drawn.filter(([, , words]) => words === '默认（文件没有规定）')).toHaveLength(rules.filter(({ isDefault }) => isDefault).length);
});

test('no label or heading of one is unknown to the other, but for those named above', () => {
  const labels = paper.sections
    .filter(({ heading }) => !heading.includes('如何核验'))
    .flatMap(({ heading, blocks }) => [
      heading.slice(2),
      ...blocks.flatMap((block): string[] => {
        if (block.kind === 'table') return block.columns.map(({ title }) => title);
        if (block.kind === 'pairs')
          return [...(block.title ? [block.title.replace(/^\d+\. /, '')] : []), ...block.pairs.map(([label]) => label)];
        return block.kind === 'list' && block.title ? [block.title] : [];
      }),
    ]);
  const fields = decision.fields.map(({ field }) => field);
  const words = textOf(screen);
  const unknown = new Set(labels.filter((label) => !fields.includes(label) && !words.includes(label)));
  expect([...unknown].sort()).toEqual([...onlyOnPaper].sort());
  const page = JSON.stringify(paper);
  const heads = all('.card__title, dt, .row__title')
    .map(textOf)
    .filter((head) => !/^\d+个领域/.test(head));
  const columns = new Set(shown.flatMap(inColumns));
  expect(heads.filter((head) => !page.includes(head) && !columns.has(head))).toEqual(onlyOnScreen);
});
