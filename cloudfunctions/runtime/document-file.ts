import { AppError } from '../../types/errors';
import type { DocumentFile } from '../../types/actions/holder';
import { documents } from '../store/documents';
import { LINK_S, linkTo } from '../store/files';
import type { Call } from './call';
import type { PdfOf } from './pdf-pass';
import { requestPdf } from './request-pdf';

/**
 * A document made on the first call and the same bytes ever after. The link is good for ten minutes; what it gives must have the SHA-256
 * told beside it.
 * @param mayMake refuses by throwing where it isn't there yet and must not be made @throws AppError BUSY, what `document` refused
 */
export async function documentFile(
  call: Call,
  { of, id, name }: Pick<PdfOf, 'of' | 'id'> & { name: string },
  mayMake: () => Promise<void> = () => Promise.resolve(),
): Promise<DocumentFile> {
  if (!(await documents.get(id))) {
    await mayMake();
    await requestPdf({ of, id, account: call.account });
  }
  const doc = await documents.get(id);
  if (!doc) throw new AppError('BUSY', 'the document is not there yet');
  const { sha256, size, pages, file } = doc;
  return { ...{ sha256, size, pages, name, url: await linkTo(file) }, until: call.now + LINK_S * 1000 };
}
