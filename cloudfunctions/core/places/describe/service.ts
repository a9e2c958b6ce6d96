import type { Pack } from '../../../../types/pack';
import { join, line, type PackLine } from './line';

export function objection(pack: Pack): PackLine {
  const { workingDays, against, text } = pack.rules.objection.value;
  const parts = [
    text,
    against.length > 0 ? `可对${join(against)}提出` : null,
    workingDays === null ? '文件未规定办理时限' : `时限${workingDays}个工作日`,
  ];
  return line('objection', '异议处理', parts.filter((part) => part !== null).join('；'), pack.rules.objection.clause);
}

export function supply(pack: Pack): PackLine {
  const { workingDays, text } = pack.rules.supply.value;
  const limit = workingDays === null ? '文件未规定报送的工作日时限' : `时限${workingDays}个工作日`;
  return line('supply', '数据报送', `${text}；${limit}`, pack.rules.supply.clause);
}

export function attestation(pack: Pack): PackLine {
  const { everyMonths, graceDays } = pack.rules.attestation.value;
  const text = `每${everyMonths === 1 ? '' : everyMonths}个月确认一次数据完整（无记录也要确认），期满后${graceDays}日内完成`;
  return line('attestation', '归集确认', text, pack.rules.attestation.clause);
}

export function validDays(pack: Pack): PackLine {
  const { value, clause } = pack.rules.validDays;
  return line('validDays', '报告有效期', `自出具之日起${value}日`, clause);
}

export function verification(pack: Pack): PackLine {
  const { value, clause } = pack.rules.verification;
  return line('verification', '核验方式', value.length === 0 ? '文件未规定；可扫码、输入核验码或比对文件' : value.join('；'), clause);
}

export function inquiry(pack: Pack): PackLine {
  const { value, clause } = pack.rules.inquiry;
  return line('inquiry', '用证单位查询详情', value ?? '文件未规定', clause);
}

export function commitment(pack: Pack): PackLine {
  const { value, clause } = pack.rules.commitment;
  return line('commitment', '主动承诺', value ?? '文件未规定', clause);
}

export function misuse(pack: Pack): PackLine {
  const { value, clause } = pack.rules.misuse;
  return line('misuse', '责任追究', value.join('；') || '文件未规定', clause);
}

export function channels(pack: Pack): PackLine {
  const { online, offline } = pack.rules.channels.value;
  const parts = [online.length > 0 ? `线上：${join(online)}` : null, offline.length > 0 ? `线下：${join(offline)}` : null];
  const text = parts.filter((part) => part !== null).join('；');
  return line('channels', '办理渠道', text || '文件未规定', pack.rules.channels.clause);
}

export function notices(pack: Pack): PackLine {
  const { value, clause } = pack.rules.notices;
  return line('notices', '报告须载明', value.join(''), clause);
}
