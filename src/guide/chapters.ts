import type { Output } from '../../types/actions';

export type Pack = Output<'public', 'getPack'>;
type Rule = Pack['rules'][number];

export interface Chapter {
  title: string;
  rules: Rule[];
}

const chapters: readonly (readonly [title: string, names: readonly string[]])[] = [
  ['依据哪个文件', ['document', 'authority']],
  ['谁可以办', ['subjects', 'registration', 'elsewhere']],
  ['能选什么', ['choose', 'usual', 'listing', 'earliest', 'beforeEarliest', 'longestMonths', 'purposes', 'ownPurpose', 'notFor']],
  ['报告里写什么', ['recordKinds', 'simpleProcedure', 'noPenaltyDecision', 'repaired', 'displayEnded', 'arrears']],
  ['怎么出、怎么用', ['review', 'found', 'validDays', 'verification', 'channels']],
  ['有问题怎么办', ['objection', 'inquiry', 'commitment', 'misuse']],
];

/** The rules of a pack by what people ask; what no chapter names comes last, so that none is left out. */
export function chaptersOf(pack: Pick<Pack, 'about' | 'rules'>): Chapter[] {
  const rules = [...pack.about, ...pack.rules];
  const named = new Set(chapters.flatMap(([, names]) => names));
  const found = chapters.map(([title, names]) => ({ title, rules: rules.filter(({ name }) => names.includes(name)) }));
  const rest = rules.filter(({ name }) => !named.has(name));
  return [...found, { title: '数据怎么来', rules: rest }].filter((chapter) => chapter.rules.length > 0);
}

/** What somebody does, step by step, as the place lets them. */
export function stepsOf({ choose, found, reportName, listing }: Pack): (readonly [title: string, words: string])[] {
  const chosen = [choose.fields && '领域', choose.period && '查询期间', choose.purpose && '用途'].filter(Boolean).join('、');
  const ending = {
    report: '有记录的，报告如实列出；说不清的领域写明原因。',
    refuse: '查到违法违规记录的，不出具报告，每条记录会告诉您。',
    viewOnly: '查到违法违规记录的，您可以查看，但不出具报告。',
  };
  return [
    ['登录并绑定', '法定代表人登录，绑定自己的单位。'],
    [
      '选好要开的报告',
      `${chosen ? `可以选${chosen}，常用的已经设好` : '领域和期间按规定固定，不用选'}${listing ? `；上市用的选${listing.name}` : ''}。`,
    ],
    ['先看结果，再开具', `开具前先看每个领域会怎么写。${ending[found]}`],
    ['亮码', `对方要看时亮出动态码，码每30秒换一次，可以随时结束。对方看到的就是这份${reportName}。`],
    ['对方核验', '对方扫码查看，也可以按核验码或文件核验真伪。'],
  ];
}
