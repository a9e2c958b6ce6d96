import type { Table } from '../../cloudfunctions/access/row';
import { table } from '../../cloudfunctions/access/table';
import { getPublication } from '../../cloudfunctions/authority/get-publication';
import { endCode } from '../../cloudfunctions/holder/end-code';
import { getCode } from '../../cloudfunctions/holder/get-code';
import { getReport } from '../../cloudfunctions/holder/get-report';
import { listReports } from '../../cloudfunctions/holder/list-reports';
import { withdrawReport } from '../../cloudfunctions/holder/withdraw-report';
import { getMe } from '../../cloudfunctions/public/get-me';
import type { Action, PersonCall } from '../../cloudfunctions/runtime/call';
import { getDesk } from '../../cloudfunctions/source/get-desk';

// Checked by the compiler alone: each line after a directive is a row that must not compile, and a directive over one that does is an error.

const read = { writes: false } as const;
const owned = { role: 'person', owner: 'report', ...read } as const;

export const right: Table['holder/getReport'] = { ...owned, run: getReport };

// @ts-expect-error another action of the same owner
export const another: Table['holder/getReport'] = { ...owned, run: withdrawReport };
// @ts-expect-error another action that answers more than this one
export const more: Table['holder/withdrawReport'] = { ...owned, run: getReport };
// @ts-expect-error another action of the very same shape
export const twin: Table['holder/endCode'] = { role: 'person', owner: 'code', ...read, run: getCode };
// @ts-expect-error and the other way round
export const otherTwin: Table['holder/getCode'] = { role: 'person', owner: 'code', ...read, run: endCode };
// @ts-expect-error the same word in another group
export const otherGroup: Table['public/getMe'] = { role: 'anyone', owner: 'none', ...read, run: getPublication };

// @ts-expect-error an action of somebody logged in, for anyone
export const forAnyone: Table['holder/getReport'] = { role: 'anyone', owner: 'none', ...read, run: getReport };
declare const meOfPerson: Action<'public', 'getMe', 'none', PersonCall>;
// @ts-expect-error an action that needs a person, in a group that needs no login
export const needsPerson: Table['public/getMe'] = { role: 'anyone', owner: 'none', ...read, run: meOfPerson };
// @ts-expect-error an open action behind a login
export const behindLogin: Table['public/getMe'] = { role: 'person', owner: 'none', ...read, run: getMe };
// @ts-expect-error one staff's action for the other staff
export const otherStaff: Table['source/getDesk'] = { role: 'authority', owner: 'staff', ...read, run: getDesk };

// @ts-expect-error an action that needs a report, given a subject
export const otherOwner: Table['holder/getReport'] = { role: 'person', owner: 'subject', ...read, run: getReport };
// @ts-expect-error an action that needs a subject, given nothing
export const noOwner: Table['holder/listReports'] = { role: 'person', owner: 'none', ...read, run: listReports };
declare const noticesOfReport: Action<'holder', 'listNotices', 'report'>;
// @ts-expect-error an owner that the input doesn't name
export const unnamed: Table['holder/listNotices'] = { ...owned, run: noticesOfReport };
declare const deskOfNobody: Action<'source', 'getDesk', 'none'>;
// @ts-expect-error a staff's action whose staff list nobody looks at
export const noStaff: Table['source/getDesk'] = { role: 'source', owner: 'none', ...read, run: deskOfNobody };
declare const meOfSubject: Action<'public', 'getMe', 'subject'>;
// @ts-expect-error something owned by whoever is not logged in
export const ownedByNobody: Table['public/getMe'] = { role: 'anyone', owner: 'subject', ...read, run: meOfSubject };

// @ts-expect-error a row that doesn't say whether it writes
export const silent: Table['holder/getReport'] = { role: 'person', owner: 'report', run: getReport };
const { 'holder/getReport': _left, ...others } = table;
// @ts-expect-error an action of the contract without a row
export const missing: Table = others;
// @ts-expect-error a row that is no action of the contract
export const extra: Table = { ...table, 'holder/readReport': { ...owned, run: getReport } };
