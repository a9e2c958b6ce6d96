import { subjectKinds } from '../../../../types/kinds';
import type { Pack, Publication } from '../../../../types/pack';
import { byAuthority, clausesOf, join, line, type PackLine, silent } from './line';

export function longestMonths(pack: Pack): PackLine {
  const { value, clause } = pack.rules.longestMonths;
  return line('longestMonths', '最长查询期间', value === null ? '不限' : `不超过${value}个月，用证单位另有要求的除外`, clause);
}

export function choose(pack: Pack): PackLine {
  const { fields, period, purpose } = pack.rules.choose.value;
  const can = [fields ? '领域' : null, period ? '查询期间' : null, purpose ? '用途' : null].filter((word) => word !== null);
  const text = can.length === 0 ? '领域和查询期间不能自选：报告包含全部领域、全部期间' : `可以自选${join(can)}`;
  return line('choose', '自选内容', text, pack.rules.choose.clause);
}

export function listing(pack: Pack): PackLine {
  const { value, clause } = pack.rules.listing;
  const text = value
    ? `${value.name}，用途为${value.purpose}，包含全部领域，查询期间限${value.months.map((months) => `${months}个月`).join('、')}`
    : '无';
  return line('listing', '上市版', text, clause);
}

export function purposes(pack: Pack): PackLine {
  const { value, clause } = pack.rules.purposes;
  const text = value.map(({ id, name, scenes }) => (id === 'other' ? join(scenes) : `${name}（${join(scenes)}）`)).join('；');
  return line('purposes', '应用场景', text || '文件未列应用场景', clause);
}

export function ownPurpose(pack: Pack): PackLine {
  const { value, clause } = pack.rules.ownPurpose;
  return line('ownPurpose', '清单以外的用途', value ? '可以自己填写，报告上注明由持有人填写' : '不能填写', clause);
}

/** What a form holds for each purpose until it is changed. */
export function usual(pack: Pack): PackLine {
  const set = pack.rules.purposes.value.flatMap(({ name, usual: own }) => (own ? [{ name, value: own.value, clause: own.clause }] : []));
  if (set.length === 0) return line('usual', '常用领域和期间', '不预选：报告包含全部领域', silent);
  const words = set.map(({ name, value: { fields, months } }) => `${name}：${fields ? join(fields) : '全部领域'}，最近${months}个月`);
  return line('usual', '常用领域和期间', `${words.join('；')}；都可以改`, clausesOf(set.map(({ clause }) => clause)));
}

export function notFor(pack: Pack): PackLine {
  const { value, clause } = pack.rules.notFor;
  return line('notFor', '不适用事项', value.length === 0 ? '文件未规定' : `办理涉及${join(value)}等事项，不以报告代替证明`, clause);
}

export function subjects(pack: Pack): PackLine {
  const { value, clause } = pack.rules.subjects;
  return line('subjects', '适用对象', join(value.map((kind) => subjectKinds[kind])), clause);
}

export function registration(pack: Pack): PackLine {
  const { value, clause } = pack.rules.registration;
  const text = { required: `须在${pack.place}行政区域内注册`, notRequired: '不要求在本地注册' }[value];
  return line('registration', '注册地', text, clause);
}

export function elsewhere(pack: Pack): PackLine {
  const { value, clause } = pack.rules.elsewhere;
  return line('elsewhere', '注册地不在本地', value ?? '文件未作规定；本地不能办理的，请到注册地的平台开具报告', clause);
}

export function review(pack: Pack, publication: Publication | null): PackLine {
  const { value, clause } = pack.rules.review;
  const set = publication?.review ?? null;
  const text = { automatic: '系统自动办理，即时出具', manual: '人工审核后出具' }[set ?? value];
  return line('review', '办理方式', text, set === null ? clause : byAuthority);
}

export function found(pack: Pack): PackLine {
  const { value, clause } = pack.rules.found;
  const text = {
    report: '照常出具报告，列明记录',
    refuse: '不出具报告，告知每条记录的时间和内容',
    viewOnly: '申请人可以查看记录，不出具报告',
  }[value];
  return line('found', '查到记录时', text, clause);
}
