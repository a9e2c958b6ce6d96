import { type Scene, scenesOf } from '../stage';

const at =
  (page: string, said: string, tap?: string, then?: string, person = 'authority'): Scene['play'] =>
  async (stage) => {
    await stage.login(person);
    await stage.open(`authority/${page}/index`);
    await stage.see(said);
    if (tap) await stage.tap(tap);
    if (then) await stage.see(then);
  };

export default [
  ...scenesOf('authority/overview/index', {
    工作台: at('overview', '没有按期确认的单位'),
    征求意见稿: at('overview', '乌海市', undefined, undefined, 'authority-draft'),
    一个单位: at('overview', '没有按期确认的单位', '市审计局的归集责任', '附件2 第28行'),
    对账: at('overview', '没有按期确认的单位', '近六个月对账', '月份'),
  }),
  ...scenesOf('authority/document/index', {
    文号与日期: at('document', '施行日期'),
    保存以后: async (stage) => {
      await at('document', '施行日期')(stage);
      await stage.tap('保存');
      await stage.see('已保存');
    },
    填错: async (stage) => {
      await at('document', '施行日期')(stage);
      await stage.type('按“严重”分档的罚款，从多少万元起', '一百');
      await stage.see('请填数字');
    },
  }),
  ...scenesOf('authority/units/index', {
    单位: at('units', '没有登记'),
    登记: at('units', '没有登记', '登记市审计局', '登记名称'),
  }),
  ...scenesOf('authority/duties/index', {
    没有登记过: at('duties', '没有登记过'),
    登记一项: at('duties', '没有登记过', '登记一项', '登记一项归集责任'),
  }),
];
