import type { SubjectDoc } from '../../cloudfunctions/store/documents';
import type { LocalCloud } from '../../local/emulator/cloud';
import { inspectDatabase } from '../../local/fsck/inspect-database';
import type { SheetKind } from '../../types/actions/source';
import { type Client, webClient } from './clients';
import { NOW, TODAY, startTestCloud } from './cloud';
import { testKeys } from './keys';
import * as seed from './seed';
import { organ, sheetOf } from './sheets';

/** The unit whose desk it is, as 长治's duty list names it. */
export const unit = '市市场监督管理局';
const publication = { units: [{ name: unit, registeredName: organ.ORGAN, uscc: organ.ORGAN_CODE }] };
/** What a source's sheets end in. */
const ours = ['records', 'arrears', 'quarantine', 'batches'];

/**
 * The desk of a unit of 长治, and the holder of a subject its sheets are about: a cloud for a file's tests, emptied before each. To be
 * called where a file's hooks are.
 */
export function sourceDesk() {
  const desk = {} as { cloud: LocalCloud; source: Client; holder: Client; subject: SubjectDoc };
  beforeAll(async () => {
    desk.cloud = await startTestCloud();
  });
  afterAll(() => desk.cloud.close());
  beforeEach(() => {
    const { cloud } = desk;
    cloud.faults.reset();
    cloud.setClock(NOW);
    cloud.database.clear();
    seed.addPublication(cloud, 'changzhi', publication);
    desk.source = clerk(unit);
    desk.holder = webClient(cloud);
    ({ subject: desk.subject } = seed.addHolder(cloud, desk.holder));
  });

  /** Somebody of another unit's desk. */
  function clerk(of: string | null, jurisdiction = 'changzhi'): Client {
    const client = webClient(desk.cloud);
    seed.addStaff(desk.cloud, client, 'source', jurisdiction, of);
    return client;
  }
  /** Every document of a collection. */
  const all = <T>(collection: string): T[] => [...desk.cloud.database.all(collection)] as T[];
  /** What fsck finds in what sheets end in; the people and entries loaded for the test have no audit. */
  const problems = async (): Promise<object[]> =>
    (await inspectDatabase(desk.cloud.database, { keys: testKeys })).problems.filter(({ collection }) => ours.includes(collection));
  /** A sheet about the subject, a row a change. */
  const of = (kind: SheetKind, ...rows: Record<string, string>[]) =>
    sheetOf(
      kind,
      rows.map((row) =>
        kind === 'penalty'
          ? { CF_XDR_SHXYM: desk.subject._id, CF_XDR_MC: desk.subject.name, ...row }
          : { USCC: desk.subject._id, NAME: desk.subject.name, ...row },
      ),
    );
  const submit = (kind: SheetKind, ...rows: Record<string, string>[]) =>
    desk.source.call('source', 'submitSheet', { ...of(kind, ...rows), allOrNothing: false });
  /** What a report of the subject would say now of one field. */
  async function preview() {
    const period = { from: '2024-01-01', to: TODAY };
    const question = { jurisdiction: 'changzhi', fields: ['市场监管'], period };
    return (await desk.holder.call('holder', 'previewReport', { ...question, subject: desk.subject._id })).decision;
  }
  return Object.assign(desk, { clerk, all, problems, of, submit, preview });
}
