export { Compare } from './compare';
export { Past } from './past';
export { ReceiptRow } from './receipt-row';
export { Result } from './result';
export { Service } from './service';
export { toneOf, Verdict, verdictTones } from './verdict';
