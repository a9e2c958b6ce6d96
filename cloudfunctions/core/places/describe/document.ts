import { dataKinds } from '../../../../types/kinds';
import type { Pack, Publication } from '../../../../types/pack';
import { dayWords } from '../../dates/words';
import { dutiesOf } from '../duties';
import { datesOf } from '../validity';
import { byAuthority, clausesOf, join, line, silent, type PackLine } from './line';

export function document(pack: Pack, publication: Publication | null): PackLine {
  const { document: doc } = pack;
  const { number, from, until } = datesOf(pack, publication);
  const issued = `${doc.issuedBy ?? ''}${doc.issued ? `于${dayWords(doc.issued)}` : ''}`;
  const parts = [
    `《${pack.title}》（${pack.place}，区划代码${pack.division}）`,
    number ? `文号${number}` : '未载明文号',
    issued ? `${issued}${doc.status === 'draft' ? '征求意见' : '印发'}` : null,
    from ? `自${dayWords(from)}起${doc.trial?.from === from ? '试行' : '施行'}` : null,
    doc.trial?.until && doc.trial.until !== doc.until ? `试行至${dayWords(doc.trial.until)}，之后全面施行` : null,
    until ? `有效至${dayWords(until)}` : null,
    doc.status === 'draft' && !publication?.number ? '尚在征求意见，公布文号和施行日期前不出具报告' : null,
  ];
  const entered = publication !== null && (publication.number !== null || publication.from !== null || publication.until !== null);
  return line(
    'document',
    '依据文件',
    `${parts.filter((part) => part !== null).join('，')}${publication?.demo ? '（演示）' : ''}`,
    entered ? byAuthority : doc.clause,
  );
}

export const authority = (pack: Pack): PackLine => line('authority', '信用牵头部门', pack.authority.value, pack.authority.clause);

export const reportName = (pack: Pack): PackLine => line('reportName', '报告名称', pack.reportName.value, pack.reportName.clause);

export const site = (pack: Pack): PackLine => line('site', '办理平台', pack.site.value, pack.site.clause);

export function fields(pack: Pack): PackLine {
  const names = pack.fields.map(({ name, aliases }) =>
    aliases.length === 0 ? name : `${name}（又称${join(aliases.map((alias) => alias.name))}）`,
  );
  return line('fields', '可选领域', `共${names.length}个：${join(names)}`, clausesOf(pack.fields.map((field) => field.clause)));
}

export function notSelectable(pack: Pack): PackLine {
  const named = pack.notSelectable;
  if (named.length === 0) return line('notSelectable', '不可选领域', '无', silent);
  return line(
    'notSelectable',
    '不可选领域',
    `文件正文提到但领域清单未列，不能选择：${join(named.map((area) => area.name))}`,
    clausesOf(named.map((area) => area.clause)),
  );
}

export function duties(pack: Pack, publication: Publication | null): PackLine {
  const all = dutiesOf(pack, publication);
  if (all.length === 0) return line('duties', '归集责任', '文件未列归集责任清单，由信用牵头部门指定单位', silent);
  const idle = all.filter((duty) => duty.serves.length === 0 && !duty.subjectWide);
  const wide = all.filter((duty) => duty.subjectWide);
  const tail = [
    idle.length > 0 ? `；其中${join(idle.flatMap((duty) => duty.fields))}不在可选领域内，记录在“不属于可选领域的记录”中列出` : '',
    wide.length > 0
      ? `；${join(wide.flatMap((duty) => (duty.lists.length > 0 ? duty.lists : duty.kinds.map((kind) => dataKinds[kind]))))}不限所选领域`
      : '',
  ];
  return line('duties', '归集责任', `共${all.length}项${tail.join('')}`, clausesOf(all.map((duty) => duty.clause)));
}
