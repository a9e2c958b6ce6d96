import { type Scene, scenesOf } from '../stage';
import { holderOf } from './world';

const page = 'guide/place/index';
const guide =
  (id: string): Scene['play'] =>
  async ({ open, see }) => {
    await open(page, { id });
    await see('操作流程');
  };

const places = scenesOf(page, {
  长治: guide('changzhi'),
  永昌: guide('yongchang'),
  乌海: guide('wuhai'),
  选地区: async (stage) => {
    await guide('changzhi')(stage);
    await stage.tap('地区');
    await stage.see('选择地区');
  },
});

const help = scenesOf('guide/help/index', {
  自己的单位: async (stage) => {
    await holderOf(stage, 'wuhai-clear');
    await stage.open('guide/help/index');
    await stage.see('对方问单位');
  },
  没有登录: async ({ open, see, tap }) => {
    await open('guide/help/index');
    await see('请选择单位登记地所在的地区');
    await tap('政务服务便民热线');
  },
});

export default [...places, ...help];
