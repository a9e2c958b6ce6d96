import { type Scene, scenesOf, type Stage } from '../stage';
import { holderOf, reportOf, reportOfSelf, scanned } from './world';

const bind = scenesOf('holder/bind/index', {
  登记的单位: async ({ login, open, see }) => {
    await login('wuhai-clear');
    await open('holder/bind/index');
    await see('绑定这家单位');
  },
  代码不对: async ({ login, open, see, type, tap }) => {
    await login('officer');
    await open('holder/bind/index');
    await see('没有查到您担任法定代表人的单位');
    await type('统一社会信用代码', '91140400KHA0252X3A');
    await tap('绑定');
  },
  给本人: async ({ login, open, see }) => {
    await login('citizen');
    await open('holder/bind/index');
    await see('给本人开报告');
  },
  已绑定: async (stage) => {
    await holderOf(stage, 'heihe-clear');
    await stage.open('holder/bind/index');
    await stage.see('已绑定');
  },
});

const asking = async (stage: Stage, person: string, said: string): Promise<void> => {
  const subject = await holderOf(stage, person);
  await stage.open('holder/ask/index', { subject });
  await stage.see(said);
};
const sheet =
  (row: string, said: string, person = 'changzhi-records'): Scene['play'] =>
  async (stage) => {
    await asking(stage, person, '报告会这样写');
    await stage.tap('开什么报告');
    await stage.tap(row);
    await stage.see(said);
  };
const ask = scenesOf('holder/ask/index', {
  有记录: (stage) => asking(stage, 'changzhi-records', '报告会这样写'),
  没有记录: (stage) => asking(stage, 'heihe-clear', '报告会这样写'),
  不出报告: (stage) => asking(stage, 'heilongjiang-records', '2'),
  只能查看: (stage) => asking(stage, 'yongchang-records', '报告会这样写'),
  结果展开: async (stage) => {
    await asking(stage, 'changzhi-records', '报告会这样写');
    await stage.tap('个领域有记录');
  },
  选地区: sheet('地区', '选择地区'),
  选用途: sheet('用途', '选择用途'),
  选领域: sheet('领域', '查找领域'),
  选时间: sheet('查询期间', '查多久'),
  自己选日期: async (stage) => {
    await sheet('查询期间', '查多久')(stage);
    await stage.tap('自己选日期');
    await stage.type('结束日期', '2020-01-01');
    await stage.see('早于');
  },
  没有绑定: async (stage) => {
    await stage.login('officer');
    await stage.open('holder/ask/index');
    await stage.see('还没有绑定这家单位');
  },
});

const reading = async (stage: Stage, number: string): Promise<void> => {
  await stage.open('holder/report/index', { number });
  await stage.see('核验码');
};
const report = scenesOf('holder/report/index', {
  有记录: async (stage) => reading(stage, await reportOf(stage, 'changzhi-records')),
  自然人: async (stage) => reading(stage, await reportOfSelf(stage)),
  没有记录: async (stage) => reading(stage, await reportOf(stage, 'heihe-clear')),
  已修复和欠缴: async (stage) => reading(stage, await reportOf(stage, 'heihe-records')),
  暂不能说明: async (stage) => {
    await reading(stage, await reportOf(stage, 'changzhi-clear', { fields: ['体育', '市场监管'] }));
    await stage.tap('1个领域暂不能说明');
  },
  规定展开: async (stage) => {
    await reading(stage, await reportOf(stage, 'heihe-clear'));
    await stage.tap('按什么规定办理');
  },
  撤回: async (stage) => {
    await reading(stage, await reportOf(stage, 'changzhi-clear'));
    await stage.tap('撤回这份报告');
    await stage.see('撤回后不能恢复');
  },
  已撤回: async (stage) => {
    const number = await reportOf(stage, 'changzhi-clear');
    await stage.client.call('holder', 'withdrawReport', { number });
    await reading(stage, number);
  },
  打不开: async (stage) => {
    await stage.login('changzhi-clear');
    await stage.open('holder/report/index', { number: 'CZ-00000000-00000000' });
    await stage.see('没有打开报告');
  },
});

const reports = scenesOf('holder/reports/index', {
  几份报告: async (stage) => {
    const number = await reportOf(stage, 'changzhi-clear');
    await stage.client.call('holder', 'withdrawReport', { number });
    await reportOf(stage, 'changzhi-clear', { fields: ['税务'] });
    await stage.open('holder/reports/index');
    await stage.see('已撤回');
  },
  一份没有: async (stage) => {
    const subject = await holderOf(stage, 'wuhai-records');
    await stage.open('holder/reports/index', { subject });
    await stage.see('还没有开过报告');
  },
});

const atCode = async (stage: Stage): Promise<string> => {
  const number = await reportOf(stage, 'changzhi-clear');
  await stage.open('holder/code/index', { report: number });
  await stage.see('亮码设置');
  return number;
};
const shown = async (stage: Stage, ...choices: string[]): Promise<string> => {
  const number = await atCode(stage);
  if (choices.length > 0) await stage.tap('亮码设置');
  for (const choice of choices) await stage.tap(choice);
  await stage.tap('亮码');
  await stage.see('秒后换新');
  return number;
};
const code = scenesOf('holder/code/index', {
  亮码前: async (stage) => void (await atCode(stage)),
  亮码设置: async (stage) => {
    await atCode(stage);
    await stage.tap('亮码设置');
  },
  自然人的设置: async (stage) => {
    await stage.open('holder/code/index', { report: await reportOfSelf(stage) });
    await stage.tap('亮码设置');
    await stage.see('显示全名');
  },
  亮码: { screen: true, play: async (stage) => void (await shown(stage)) },
  有人扫码: async (stage) => {
    await scanned(stage, await shown(stage, '10位'));
    await stage.see('刚刚有人扫码查看');
  },
  等我同意: async (stage) => {
    await scanned(stage, await shown(stage, '先经我同意'));
    await stage.see('有人请求查看');
    await stage.tap('4');
  },
  已用完: async (stage) => {
    await scanned(stage, await shown(stage));
    await stage.see('已扫码，码已用完');
  },
  延长: async (stage) => {
    await shown(stage);
    await stage.tap('延长亮码时间');
    await stage.see('延长多久');
  },
  结束: async (stage) => {
    await shown(stage);
    await stage.tap('结束亮码');
    await stage.see('结束这次亮码');
  },
  已结束: async (stage) => {
    await shown(stage);
    await stage.tap('结束亮码');
    await stage.tap('结束');
    await stage.see('已结束亮码');
  },
  没有网络: async (stage) => {
    await shown(stage);
    await stage.offline();
    await stage.see('网络断开');
  },
  报告已撤回: async (stage) => {
    const number = await reportOf(stage, 'changzhi-clear');
    await stage.client.call('holder', 'withdrawReport', { number });
    await stage.open('holder/code/index', { report: number });
    await stage.see('重新开具报告');
  },
});

export default [...bind, ...ask, ...report, ...reports, ...code];
