import { AppError } from '../../types/errors';

/** Where the service is reached, e.g. `https://code.example.gov.cn`. @throws AppError CONFIG_MISSING */
export function publicOrigin(): string {
  const origin = process.env.PUBLIC_ORIGIN;
  if (!origin) throw new AppError('CONFIG_MISSING', 'PUBLIC_ORIGIN is not set');
  return origin;
}

/** Demo people and their data are there: stamped into the data when it was made. */
export const isDemo = (): boolean => process.env.APP_DEMO === '1';

export const SERVICE_NAME = '合规一码通';
