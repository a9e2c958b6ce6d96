import * as v from 'valibot';
import { AppError } from '../../types/errors';
import { type MessageKind, messageKinds } from '../../types/messages';

const keyOf = (type: string) => v.pipe(v.string(), v.regex(new RegExp(`^(${type})\\d{1,3}$`)));

/** A template as its account chose it in WeChat: its id, and under which of its keys each of the three things stands. */
const Template = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/)),
  subject: keyOf('thing'),
  time: keyOf('time|date'),
  words: keyOf('thing'),
  /** One consent holds for every message, not for one. */
  longTerm: v.optional(v.boolean(), false),
});
export type Template = v.InferOutput<typeof Template>;
type Templates = Partial<Record<MessageKind, Template>>;

// One tap asks for all of them: WeChat refuses a mixture (errCode 20002), and an answer names its template by the id alone.
const Configured = v.pipe(
  v.strictObject(v.entriesFromList(messageKinds, v.optional(Template))),
  v.check((all) => new Set(Object.values(all).map((t) => t.longTerm)).size <= 1),
  v.check((all) => new Set(Object.values(all).map((t) => t.id)).size === Object.keys(all).length),
);

let read: Templates | undefined;

/**
 * The templates of subscribe messages by kind: `APP_MESSAGE_TEMPLATES`, JSON. None unless set: then nobody is asked and nothing is sent.
 * @throws AppError CONFIG_MISSING for what is no such list
 */
export function messageTemplates(): Templates {
  if (read) return read;
  const text = process.env.APP_MESSAGE_TEMPLATES;
  if (!text) return (read = {});
  try {
    return (read = v.parse(Configured, JSON.parse(text)) as Templates);
  } catch (cause) {
    throw new AppError('CONFIG_MISSING', 'APP_MESSAGE_TEMPLATES is no list of templates', { cause });
  }
}
