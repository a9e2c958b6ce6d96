import { scenesOf } from '../stage';
import { holderOf, reportOf } from './world';

const page = 'home/index';

export default scenesOf(page, {
  未登录: async ({ open, see }) => {
    await open(page);
    await see('我要核验报告');
  },
  登录: async ({ open, tap, see }) => {
    await open(page);
    await tap('我要开报告、亮码');
    await see('周敏');
  },
  哪些地区可以办理: async ({ open, tap, see }) => {
    await open(page);
    await tap('哪些地区可以办理');
    await see('乌海市');
  },
  没有绑定单位: async ({ login, open, see }) => {
    await login('wuhai-clear');
    await open(page);
    await see('绑定并开报告');
  },
  没有可绑定的: async ({ login, open, see }) => {
    await login('officer');
    await open(page);
    await see('没有查到您担任法定代表人的单位');
  },
  还没开过报告: async (stage) => {
    await holderOf(stage, 'heihe-clear');
    await stage.open(page);
    await stage.see('还没有开过报告');
  },
  有报告: async (stage) => {
    await reportOf(stage, 'changzhi-clear');
    await stage.open(page);
    await stage.see('开具');
    await stage.tap('办理动态');
  },
  数源单位: async ({ login, open, see }) => {
    await login('source');
    await open(page);
    await see('数源单位工作台');
  },
  牵头部门: async ({ login, open, see }) => {
    await login('authority');
    await open(page);
    await see('信用牵头部门工作台');
  },
  长辈版: async (stage) => {
    await reportOf(stage, 'changzhi-clear');
    await stage.open(page);
    await stage.tap('切换到长辈版');
    await stage.see('至20');
  },
  长辈版未登录: async ({ open, tap, see }) => {
    await open(page);
    await tap('切换到长辈版');
    await see('找人帮忙');
    await tap('更多');
    await see('办事指南');
  },
  没有网络: {
    only: 'weapp',
    play: async ({ offline, open, see }) => {
      await offline();
      await open(page);
      await see('没有连上');
    },
  },
});
