import type { LocalCloud } from '../../local/emulator/cloud';

const keys = { subject: 'thing1', time: 'time2', words: 'thing3' };

/** One-time templates of each kind, as an operator configures them. */
export const messageTemplates = {
  bound: { id: 'template-bound', ...keys },
  issued: { id: 'template-issued', ...keys },
  scanned: { id: 'template-scanned', ...keys },
};
export const templatesEnv = { APP_MESSAGE_TEMPLATES: JSON.stringify(messageTemplates) };

/** A message as the SDK sent it. */
export interface Sent {
  touser: string;
  template: string;
  page: string;
  data: Record<string, { value: string }>;
}

/** What was sent to an OPENID, oldest first, whatever WeChat answered. */
export function sentTo(cloud: LocalCloud, openid: string): Sent[] {
  if (!cloud.database.collections().includes('local_openapi')) return [];
  return [...cloud.database.all<{ _id: string; api: string; data: Record<string, unknown> }>('local_openapi')]
    .filter(({ api, data }) => api === 'subscribeMessage.send' && data.touser === openid)
    .map(({ data }) => ({ ...(data as unknown as Sent), template: String(data.template_id) }));
}
