export { Box } from './box';
export { classes } from './classes';
export { DayEntry } from './day-entry';
export { Entry } from './entry';
export { Picture } from './picture';
export { Tap } from './tap';
export { Tick } from './tick';
