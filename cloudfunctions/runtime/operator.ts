import * as v from 'valibot';
import { AppError } from '../../types/errors';
import { Operator } from '../../types/operator';
import { isTelephone } from '../core/places/is-telephone';
import { isDemo } from './settings';

/** Nobody's names, and a number that no exchange gives out. */
const demoOperator: Operator = { organiser: '演示主办单位（虚构）', runner: '演示承办单位（虚构）', telephone: '000-00000000' };

let read: Operator | undefined;

/**
 * Who answers for the service: `APP_OPERATOR`, JSON `{organiser, runner, telephone}`; in a demonstration invented, whatever is set.
 * @throws AppError CONFIG_MISSING: nobody is served by a service that doesn't say whose it is
 */
export function operator(): Operator {
  return isDemo() ? demoOperator : (read ??= parse(process.env.APP_OPERATOR));
}

function parse(text: string | undefined): Operator {
  try {
    const found = v.parse(Operator, JSON.parse(text ?? ''));
    if (isTelephone(found.telephone)) return found;
  } catch {
    // Told below.
  }
  throw new AppError('CONFIG_MISSING', 'APP_OPERATOR is not set, or names no organiser or no telephone');
}
