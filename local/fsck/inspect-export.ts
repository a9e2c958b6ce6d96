import { type CheckOptions, checkAll } from '../../cloudfunctions/audit/check-all';
import type { Inspection } from '../../cloudfunctions/audit/inspection';
import { ExportReader } from './export-reader';

/** Inspect an export of the cloud's database. @throws as {@link ExportReader} */
export async function inspectExport(dir: string, options: CheckOptions = {}): Promise<Inspection> {
  const reader = new ExportReader(dir);
  const found = await checkAll(reader, options);
  const strange = reader.strangers.map((name) => `不认识的文件 ${name}：不是任何集合的名字，没有读取`);
  return { ...found, unchecked: [...found.unchecked, ...strange] };
}
