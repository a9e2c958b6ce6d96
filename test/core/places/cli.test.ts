import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { packs } from '../../../config/jurisdictions';
import { pad, table, width, wrap } from '../../../local/cli/table';

interface Found {
  id: string;
  title: string;
  fields: object[];
  duties: object[];
}

const root = resolve(__dirname, '../../..');
const run = (...args: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', 'local/cli/packs.ts', ...args], { cwd: root, encoding: 'utf8', maxBuffer: 1 << 24 });

describe('packs on the command line', () => {
  test('--json gives every pack: fields, duties and rules with their clauses', () => {
    const { stdout, status } = run('--json');
    expect(status).toBe(0);
    const found = JSON.parse(stdout) as Found[];
    expect(found.map((p) => [p.id, p.fields.length, p.duties.length])).toEqual(packs.map((p) => [p.id, p.fields.length, p.duties.length]));
    const [changzhi, wuhai] = ['changzhi', 'wuhai'].map((id) => found.find((p) => p.id === id)!) as [Found, Found];
    expect([changzhi.fields.length, changzhi.duties.length]).toEqual([39, 32]);
    expect(changzhi).toMatchObject({
      title: '长治市经营主体专项信用报告替代有无违法违规记录证明实施方案',
      simpleProcedure: { value: 'counted', clause: '三（二）' },
    });
    expect(changzhi.fields[0]).toMatchObject({ name: '发展改革', unit: '市发展和改革委员会', sentence: 'bare', why: null });
    expect(changzhi.fields[3]).toMatchObject({ sentence: 'named', why: '归集责任清单只列严重失信主体名单，没有行政处罚' });
    expect(wuhai.duties[2]).toMatchObject({ fields: ['教育'], kinds: ['行政处罚'], lists: [], units: ['市教育局', '三区'] });
  });

  test('plain text for a clerk: groups, rules with their ground, the state of the day', () => {
    const { stdout, status } = run('--only', 'heilongjiang', '--today', '2026-11-20');
    expect(status).toBe(0);
    for (const words of ['【文件】', '【领域】50个', '【归集责任】1项', '【规则】', '已到期', '一（一）3', '默认（文件没有规定）']) {
      expect(stdout).toContain(words);
    }
    expect(stdout).not.toMatch(/undefined|null|\[object/);
  });

  test('an unknown place or option says what there is', () => {
    const unknown = run('--only', 'nowhere');
    expect(unknown.status).toBe(1);
    expect(unknown.stderr).toContain(packs.map((p) => p.id).join('、'));
    const loud = run('--loud');
    expect([loud.status, loud.stderr]).toEqual([1, expect.stringContaining('没有“--loud”这个选项。\n用法：npm run packs')]);
    expect(run('--today', '今天').stderr).toContain('日期格式不对');
  });
});

describe('table', () => {
  test('Chinese takes two columns', () => {
    expect(width('黑河a（')).toBe(7);
    expect(pad('黑河', 6)).toBe('黑河  ');
    expect(wrap('黑河市黑河市', 6)).toEqual(['黑河市', '黑河市']);
    expect(wrap('黑河市。', 6)).toEqual(['黑河市。']);
  });
  test('cells wrap within their column', () => {
    expect(
      table(
        ['甲', '乙'],
        [
          ['1', '黑河市黑河市'],
          ['22', 'x'],
        ],
        [4, 6],
      ),
    ).toEqual(['甲  乙', '1   黑河市', '    黑河市', '22  x']);
  });
});
