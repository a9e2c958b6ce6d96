import type { ActionName } from '../../types/actions';
import type { Owned, OwnerKind } from '../runtime/call';
import { overview } from '../authority/overview';
import { publication } from '../authority/publication';
import { publish } from '../authority/publish';
import { revoke } from '../authority/revoke';
import { answerScan } from '../holder/answer-scan';
import { bind } from '../holder/bind';
import { candidates } from '../holder/candidates';
import { code } from '../holder/code';
import { codes } from '../holder/codes';
import { document } from '../holder/document';
import { endCode } from '../holder/end-code';
import { issue } from '../holder/issue';
import { notices } from '../holder/notices';
import { openCode } from '../holder/open-code';
import { preview } from '../holder/preview';
import { report } from '../holder/report';
import { reports } from '../holder/reports';
import { subscribe } from '../holder/subscribe';
import { unbind } from '../holder/unbind';
import { withdraw } from '../holder/withdraw';
import { login } from '../public/login';
import { logout } from '../public/logout';
import { me } from '../public/me';
import { pack } from '../public/pack';
import { packs } from '../public/packs';
import { providers } from '../public/providers';
import { trust } from '../public/trust';
import { attest } from '../source/attest';
import { batch } from '../source/batch';
import { batches } from '../source/batches';
import { desk } from '../source/desk';
import { duties } from '../source/duties';
import { previewSheet } from '../source/preview-sheet';
import { quarantine } from '../source/quarantine';
import { resolve } from '../source/resolve';
import { submitSheet } from '../source/submit-sheet';
import { template } from '../source/template';
import { redeem } from '../verifier/redeem';
import { receipt } from '../verifier/receipt';
import { receipts } from '../verifier/receipts';
import { receiptsSheet } from '../verifier/receipts-sheet';
import { verifyCode } from '../verifier/verify-code';
import { verifyFile } from '../verifier/verify-file';
import { verifyHash } from '../verifier/verify-hash';
import { verifyStatement } from '../verifier/verify-statement';
import { view } from '../verifier/view';
import { watch } from '../verifier/watch';

/** `anyone`: no login. `person`: logged in. `source`, `authority`: logged in and on that staff list. */
export type Role = 'anyone' | 'person' | 'source' | 'authority';

interface Row {
  role: Role;
  /** What the caller must own, and what the action is given. */
  owner: OwnerKind;
  // The table is the one place where an action meets its schema by name; dispatch checks the input first.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  run: (call: any, input: any, own: any) => Promise<unknown>;
}
const row = <O extends OwnerKind>(
  role: Role,
  owner: O,
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  run: (call: any, input: any, own: Owned[O]) => Promise<unknown>,
): Row => ({ role, owner, run });

/** Who may do what to whose: the one table that decides every call. What isn't here is denied. */
export const table: Record<ActionName, Row> = {
  'public/providers': row('anyone', 'none', providers),
  'public/login': row('anyone', 'none', login),
  'public/logout': row('anyone', 'none', logout),
  'public/me': row('anyone', 'none', me),
  'public/packs': row('anyone', 'none', packs),
  'public/pack': row('anyone', 'none', pack),
  'public/trust': row('anyone', 'none', trust),
  'holder/bind': row('person', 'none', bind),
  'holder/candidates': row('person', 'none', candidates),
  'holder/unbind': row('person', 'subject', unbind),
  'holder/notices': row('person', 'none', notices),
  'holder/preview': row('person', 'subject', preview),
  'holder/issue': row('person', 'subject', issue),
  'holder/reports': row('person', 'subject', reports),
  'holder/report': row('person', 'report', report),
  'holder/document': row('person', 'report', document),
  'holder/withdraw': row('person', 'report', withdraw),
  'holder/openCode': row('person', 'report', openCode),
  'holder/code': row('person', 'code', code),
  'holder/codes': row('person', 'report', codes),
  'holder/answerScan': row('person', 'code', answerScan),
  'holder/endCode': row('person', 'code', endCode),
  'holder/subscribe': row('person', 'none', subscribe),
  // A view belongs to the account that redeemed it: the action itself checks, for the use stands inside the code.
  'verifier/redeem': row('anyone', 'none', redeem),
  'verifier/view': row('anyone', 'none', view),
  'verifier/watch': row('anyone', 'none', watch),
  'verifier/verifyCode': row('anyone', 'none', verifyCode),
  'verifier/verifyHash': row('anyone', 'none', verifyHash),
  'verifier/verifyFile': row('anyone', 'none', verifyFile),
  'verifier/verifyStatement': row('anyone', 'none', verifyStatement),
  // A receipt belongs to who verified, logged in or not: the actions read their own only.
  'verifier/receipts': row('anyone', 'none', receipts),
  'verifier/receiptsSheet': row('anyone', 'none', receiptsSheet),
  'verifier/receipt': row('anyone', 'none', receipt),
  'source/desk': row('source', 'staff', desk),
  'source/template': row('source', 'staff', template),
  'source/previewSheet': row('source', 'staff', previewSheet),
  'source/submitSheet': row('source', 'staff', submitSheet),
  'source/batches': row('source', 'staff', batches),
  'source/batch': row('source', 'staff', batch),
  'source/duties': row('source', 'staff', duties),
  'source/attest': row('source', 'staff', attest),
  'source/quarantine': row('source', 'staff', quarantine),
  'source/resolve': row('source', 'staff', resolve),
  'authority/overview': row('authority', 'staff', overview),
  'authority/publication': row('authority', 'staff', publication),
  'authority/publish': row('authority', 'staff', publish),
  'authority/revoke': row('authority', 'staff', revoke),
};
