import { schema } from '../store/schema';
import { checkCollection } from './check-collection';
import { checkKeysOf } from './check-keys';
import type { DocumentReader } from './document-reader';
import { Facts } from './facts';
import type { Inspection } from './inspection';
import { maskedId } from './masked-id';
import type { ProblemKind } from './problem';
import { unchecked } from './unchecked';
import { type Head, walkChain } from './walk-chain';

export interface CheckOptions {
  /** The functions' keys; without them nothing that a key was used for is checked: tags, verification codes. */
  keys?: Record<string, string | undefined> | null;
  /** Whether the data is stamped as demo data; null: unknown. */
  demo?: boolean | null;
  /** The head of the audit chain as noted before: a cut at its end shows against it. */
  head?: Head | null;
}

/** Find everything wrong with stored data, whatever holds it: no problem in what the product alone has written. @throws AppError CONFIG_MISSING */
export async function checkAll(reader: DocumentReader, { keys = null, demo = null, head = null }: CheckOptions = {}): Promise<Inspection> {
  const facts = new Facts(reader, checkKeysOf(keys ?? {}));
  const chain = facts.lacks('audit') ? null : await walkChain(reader, head, facts.keys.audit);
  const found: Inspection = { problems: [], notes: [], unchecked: [], counts: {}, head: chain?.head ?? null, waiting: 0 };
  const say = (kind: ProblemKind, collection: string, id: string, detail: string) => found.problems.push({ kind, collection, id, detail });
  const { missing } = facts;
  for (const name of missing) say('missing', name, '-', '无法核对：没有这个集合，其他数据对它的引用也没有核对');
  found.problems.push(...(chain?.problems ?? []));
  for (const name of inOrder(reader.collections)) {
    const count = (found.counts[name] = await reader.count(name));
    if (demo === false && name === 'demoPeople' && count > 0) say('state', name, '-', '正式数据中有演示人员');
    await checkCollection(name, facts, chain, found);
  }
  if (chain && !facts.lacks('batches')) {
    for (const batch of facts.arrived.keys()) say('reference', 'batches', batch, '有数据自称随这一批次入库，而批次不存在');
  }
  for (const target of chain?.byTarget.keys() ?? []) {
    const at = target.indexOf('/');
    const [collection, id] = [target.slice(0, at), target.slice(at + 1)];
    if (missing.includes(collection)) continue;
    if (facts.lacks(collection) || !(await reader.has(collection, id))) {
      say('unaudited', collection, id, '审计记录所指的数据不存在：被删除了');
    }
  }
  found.unchecked = unchecked({ facts, head, demo, counts: found.counts });
  for (const problem of found.problems) problem.id = maskedId(problem.id);
  return found;
}

/** The schema's order, in which batches come after the rows they count; then what the schema doesn't know. */
function inOrder(collections: readonly string[]): string[] {
  const known: string[] = schema.collections.map(({ name }) => name).filter((name) => collections.includes(name));
  return [...known, ...collections.filter((name) => !known.includes(name))];
}
