export { Compare } from './compare';
export { ReceiptRow } from './receipt-row';
export { Result } from './result';
export { Service } from './service';
export { Verdict, verdictTones } from './verdict';
