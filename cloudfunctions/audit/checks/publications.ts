import { canonical } from '../../core/audit/canonical';
import { contentDigest } from '../../runtime/content-digest';
import type { PublicationDoc } from '../../store/documents';
import type { Check } from '../facts';

/** What an authority entered stands with all it entered before, each as the audit says. */
export const checkPublication: Check = function* (doc: PublicationDoc, facts, own) {
  if (!facts.pack(doc._id)) yield ['reference', '公布内容所属的地区不存在'];
  const history = Array.isArray(doc.history) ? doc.history : [];
  const last = history.at(-1);
  if (doc.version !== history.length || history.some((h, i) => h.version !== i + 1)) yield ['state', '公布的版本与历史版本数不符'];
  if (canonical(last?.publication) !== canonical(doc.publication)) yield ['state', '现行公布内容与最后一版不一致'];
  for (const { version, at, publication } of history) {
    const entry = own.find((e) => e.action === 'publish' && e.detail?.version === version);
    if (!entry || entry.at !== at) yield ['unaudited', `第 ${version} 版公布没有审计记录，或时间不一致`];
    else if (entry.detail?.publication !== contentDigest(publication)) yield ['content', `第 ${version} 版公布内容与审计摘要不符`];
  }
};
