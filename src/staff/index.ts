export { Figures } from './figures';
export { More } from './more';
export { type Staff, StaffPage } from './staff-page';
export { type Column, Table } from './table';
export { useMore } from './use-more';
export { Day, Days, DutyStatus, kindWords } from './words';
