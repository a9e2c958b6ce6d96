import type { ActionName } from '../../../types/actions';

export type ApiPath = `/api/${ActionName}`;

/** Where the web door takes an action. */
export const apiPath = (action: ActionName): ApiPath => `/api/${action}`;
