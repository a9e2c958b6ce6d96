import type { ChosenFile } from './pdf';

/** As many files as are checked in one go. */
export const MOST_FILES = 20;

let held: readonly ChosenFile[] = [];

/** Several files for the page that checks them. In memory only. */
export function holdFiles(files: readonly ChosenFile[]): void {
  held = files;
}

/** Gives them to the page once. */
export function takeFiles(): readonly ChosenFile[] {
  const files = held;
  held = [];
  return files;
}
