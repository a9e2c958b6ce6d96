import cloud from 'wx-server-sdk';

/** Whether a phone called this function, whatever the event says: WeChat names its owner in the environment. */
export const isByPhone = (): boolean => Boolean((cloud.getWXContext() as { OPENID?: string }).OPENID);
