export { Figures } from './figures';
export { Progress } from './progress';
export { type Staff, StaffPage } from './staff-page';
export { type Column, Table } from './table';
export { Day, Days, DutyStatus, kindWords } from './words';
