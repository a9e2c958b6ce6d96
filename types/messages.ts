/** What may be told by a subscribe message (订阅消息): a subject was bound, a report was issued, a code was scanned. */
export const messageKinds = ['bound', 'issued', 'scanned'] as const;
export type MessageKind = (typeof messageKinds)[number];
