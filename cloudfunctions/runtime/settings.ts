import { AppError } from '../../types/errors';

/** Where the service is reached, e.g. `https://code.example.gov.cn`. @throws AppError CONFIG_MISSING */
export function publicOrigin(): string {
  const origin = process.env.PUBLIC_ORIGIN;
  if (!origin) throw new AppError('CONFIG_MISSING', 'PUBLIC_ORIGIN is not set');
  return origin;
}

/** Demo people and their data are there: stamped into the data when it was made. */
export const isDemo = (): boolean => process.env.APP_DEMO === '1';

/** Whether what is made under an authority's entry bears 演示: by the environment, or by the entry. */
export const bearsDemo = (entered: { demo: boolean } | null): boolean => isDemo() || (entered?.demo ?? false);

export const SERVICE_NAME = '合规一码通';
