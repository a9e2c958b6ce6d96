export { Compare } from './compare';
export { ReceiptRow } from './receipt-row';
export { Service } from './service';
export { Verdict, verdictTones } from './verdict';
