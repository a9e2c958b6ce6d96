import type { SubjectDoc } from '../../cloudfunctions/store/documents';

export interface DemoPerson {
  id: string;
  name: string;
  about: string;
  /** The HMAC under which the registry knows them, or an invented ID number to take it of. */
  person: { hmac: string; number: string } | { idNumber: string };
  staff?: { role: 'source' | 'authority'; jurisdiction: string; unit: string | null };
}

/** The number of a natural person of the demo, who has a record of their own in 长治. */
export const citizen = { name: '孙丽', idNumber: '110101199206180069' };

/**
 * A legal representative without records and one with, for each place; a natural person; a bid officer of no company; authorities and sources.
 * @param numberOf the masked ID number of a representative
 */
export function demoPeople(
  subjects: SubjectDoc[],
  withRecords: Set<string>,
  places: { id: string; division: string }[],
  numberOf: (person: string) => string,
): DemoPerson[] {
  const people: DemoPerson[] = [];
  for (const { id, division } of places) {
    const here = subjects.filter((s) => s.division === division && s.status === 'active');
    for (const has of [false, true]) {
      const subject = here.find((s) => withRecords.has(s._id) === has);
      if (!subject) continue;
      people.push({
        id: `${id}-${has ? 'records' : 'clear'}`,
        name: subject.representative,
        about: `${subject.name}，${has ? '有违法违规记录' : '没有违法违规记录'}`,
        person: { hmac: subject.representativePerson, number: numberOf(subject.representativePerson) },
      });
    }
  }
  return [
    ...people,
    { id: 'citizen', name: citizen.name, about: '自然人，长治市有1条记录', person: { idNumber: citizen.idNumber } },
    { id: 'officer', name: '周敏', about: '某招标代理机构，扫码查看报告', person: { idNumber: '110101199003070011' } },
    {
      id: 'authority',
      name: '郑凯',
      about: '长治市信用牵头部门',
      person: { idNumber: '110101198805120022' },
      staff: { role: 'authority', jurisdiction: 'changzhi', unit: null },
    },
    {
      id: 'source',
      name: '冯蕾',
      about: '长治市市场监督管理局数据专员',
      person: { idNumber: '110101198703240033' },
      staff: { role: 'source', jurisdiction: 'changzhi', unit: '市市场监督管理局' },
    },
    {
      id: 'source-late',
      name: '蒋航',
      about: '长治市体育局数据专员，有一项逾期没有确认',
      person: { idNumber: '110101198911080044' },
      staff: { role: 'source', jurisdiction: 'changzhi', unit: '市体育局' },
    },
    {
      id: 'authority-draft',
      name: '高宁',
      about: '乌海市信用牵头部门，文件还是征求意见稿',
      person: { idNumber: '110101198302160055' },
      staff: { role: 'authority', jurisdiction: 'wuhai', unit: null },
    },
  ];
}
