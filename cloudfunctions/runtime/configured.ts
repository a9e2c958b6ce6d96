import { AppError } from '../../types/errors';
import { keys } from './keys';
import { operator } from './operator';

/** Tells whether the secrets and the operator are there: a door without them can't know who calls, or say whose it is. */
export function configured(): boolean {
  try {
    return keys().current > 0 && operator().organiser !== '';
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    console.error(JSON.stringify({ code: error.code, message: error.message }));
    return false;
  }
}
