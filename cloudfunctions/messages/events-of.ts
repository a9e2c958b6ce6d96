import type { MessageKind } from '../../types/messages';
import { noticesFor } from './notices';
import { command } from '../store/database';
import { codes } from '../store/documents';
import { heldSubjects } from '../store/holdings';

/** Something that happened to a subject: its name, and when (epoch ms). */
export interface Event {
  subject: string;
  at: number;
}

/** What happened of a kind, after one instant and before another, to the subjects a person holds; oldest first. */
export async function eventsOf(kind: MessageKind, person: string, after: number, before: number): Promise<Event[]> {
  const events = kind === 'scanned' ? await scansOf(person, after) : (await noticesFor(person, { kind, before })).notices;
  return events.filter(({ at }) => at > after && at < before).sort((a, b) => a.at - b.at);
}

/** Scans of the codes a person opened; a code is scanned before it expires, so later ones are enough. */
async function scansOf(person: string, after: number): Promise<Event[]> {
  const [shown, held] = await Promise.all([
    codes.find({ person, expires: command().gt(after) }, { fields: ['subject', 'uses'] }),
    heldSubjects(person),
  ]);
  const names = new Map(held.map(({ _id, name }) => [_id, name]));
  return shown.flatMap(({ subject, uses }) => uses.flatMap(({ at }) => (names.has(subject) ? [{ subject: names.get(subject)!, at }] : [])));
}
