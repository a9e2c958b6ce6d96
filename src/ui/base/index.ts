export { Box } from './box';
export { classes } from './classes';
export { DayInput } from './day-input';
export { TextInput } from './text-input';
export { Picture } from './picture';
export { Tap } from './tap';
export { Tick } from './tick';
