/** The state of a report by name. */
export const lifeNames = { valid: '有效', expired: '已过期', superseded: '已被替代', withdrawn: '已撤回', revoked: '已撤销' } as const;
