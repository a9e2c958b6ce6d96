import { sheetOf } from '../../../test/support/sheets';
import { type Scene, scenesOf, type Stage } from '../stage';

const at =
  (page: string, said: string, person = 'source'): Scene['play'] =>
  async ({ login, open, see }) => {
    await login(person);
    await open(`source/${page}/index`);
    await see(said);
  };

const desk = scenesOf('source/desk/index', {
  都已确认: at('desk', '归集责任已全部确认'),
  有逾期: at('desk', '1项待确认', 'source-late'),
  不是工作人员: at('desk', '这里由工作人员办理', 'officer'),
});

const duties = scenesOf('source/duties/index', {
  已按期确认: at('duties', '已按期确认'),
  已逾期: at('duties', '已逾期', 'source-late'),
  确认: async (stage) => {
    await at('duties', '已逾期', 'source-late')(stage);
    await stage.tap('确认体育');
    await stage.see('您确认的是');
  },
});

const own = { CF_CFJG: '长治市体育局', CF_SJLY: '长治市体育局', CF_XDR_SHXYM: '91140400KHA0252X3E' };
const chosen = async (stage: Stage, rows: Record<string, string>[], said: string): Promise<void> => {
  await at('upload', '选择表格', 'source-late')(stage);
  stage.file('十一月行政处罚.csv', sheetOf('penalty', rows).content);
  await stage.tap('选择文件');
  await stage.see(said);
};
const upload = scenesOf('source/upload/index', {
  选表格: at('upload', '选择表格'),
  下载模板: async (stage) => {
    await at('upload', '选择表格')(stage);
    await stage.tap('下载模板');
  },
  有不合格的行: (stage) =>
    chosen(
      stage,
      [
        { ...own, CF_WSH: '长体罚〔2026〕1号' },
        { ...own, CF_WSH: '长体罚〔2026〕2号', CF_JDRQ: '2026-13-01', CF_XDR_SHXYM: '91140400KHA0252X3A' },
      ],
      '要改的地方',
    ),
  全部合格: (stage) => chosen(stage, [{ ...own, CF_WSH: '长体罚〔2026〕3号' }], '全部合格'),
  报送完成: async (stage) => {
    await chosen(stage, [{ ...own, CF_WSH: '长体罚〔2026〕4号' }], '全部合格');
    await stage.tap('报送1行');
    await stage.see('报送完成');
  },
  没有新增: async (stage) => {
    const known = { ...own, CF_WSH: '长体罚〔2026〕4号' };
    const wrong = [1, 2, 3, 4, 5].map((n) => ({ ...own, CF_WSH: `长体罚〔2026〕1${n}号`, CF_JDRQ: '2026-13-01' }));
    await chosen(stage, [known, ...wrong, { ...own, CF_WSH: '长体罚〔2026〕19号', CF_XDR_SHXYM: '1' }], '其余');
    await stage.tap('报送1行');
    await stage.see('没有新增');
  },
  不合格的行: async (stage) => {
    const wrong = [1, 2, 3, 4, 5].map((n) => ({ ...own, CF_WSH: `长体罚〔2026〕1${n}号`, CF_JDRQ: '2026-13-01' }));
    await chosen(stage, [...wrong, { ...own, CF_WSH: '长体罚〔2026〕19号', CF_XDR_SHXYM: '1' }], '其余');
  },
  文件不能用: async (stage) => {
    await at('upload', '选择表格')(stage);
    stage.file('a.csv', Buffer.from('%PDF-1.7').toString('base64'));
    await stage.tap('选择文件');
    await stage.see('这份文件不能用');
  },
});

const batches = scenesOf('source/batches/index', {
  一份没有: at('batches', '还没有报送过', 'source'),
  报送记录: at('batches', '每月对账', 'source-late'),
  详情: async (stage) => {
    await at('batches', '每月对账', 'source-late')(stage);
    await stage.tap('行政处罚的结果');
    await stage.see('已有更新版本，未采用');
  },
});

const waiting = scenesOf('source/waiting/index', {
  没有: at('waiting', '没有待匹配的数据'),
  有: async (stage) => {
    await stage.login('source-late');
    // The template's own example names a company that nobody registered.
    const sheet = sheetOf('penalty', [{ CF_CFJG: own.CF_CFJG, CF_SJLY: own.CF_SJLY, CF_WSH: '长体罚〔2026〕9号' }]);
    await stage.client.call('source', 'submitSheet', { ...sheet, allOrNothing: false });
    await at('waiting', '共1条', 'source-late')(stage);
  },
  处理: async (stage) => {
    await at('waiting', '共1条', 'source-late')(stage);
    await stage.tap('处理');
    await stage.see('作废的原因');
  },
});

export default [...desk, ...duties, ...upload, ...batches, ...waiting];
