import { type Scene, scenesOf } from '../stage';

const page = 'guide/place/index';
const guide =
  (id: string): Scene['play'] =>
  async ({ open, see }) => {
    await open(page, { id });
    await see('操作流程');
  };

export default scenesOf(page, {
  长治: guide('changzhi'),
  永昌: guide('yongchang'),
  乌海: guide('wuhai'),
  选地区: async (stage) => {
    await guide('changzhi')(stage);
    await stage.tap('地区');
    await stage.see('选择地区');
  },
});
