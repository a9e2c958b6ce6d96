import { type Action, type Call } from '../runtime/call';
import { SERVICE_NAME, publicOrigin } from '../runtime/settings';
import { maskedStatement } from '../core/identifiers/masked-statement';
import { decideVerdict } from '../core/verdict/decide-verdict';
import { lifeAt, resultOf } from '../core/verdict/disclose';
import { spellOut } from '../core/verdict/spell-out';
import { readLife } from '../store/life-now';
import { openedView } from '../codes/opened-view';
import { storeReceipt } from '../receipts/store-receipt';
import { whoVerifies } from '../receipts/who-verifies';

/**
 * Read the report behind a view: only by who redeemed it, only while it lasts, and only until the holder ends it. The first read
 * leaves a receipt of what it said; later ones give the same.
 * @throws AppError VIEW_NOT_FOUND, VIEW_PENDING, VIEW_REFUSED, VIEW_EXPIRED, VIEW_ENDED
 */
export const getView: Action<'verifier', 'getView', 'none', Call> = async (call, { view: id }) => {
  const { report, until, by, showsName } = await openedView(call, id);
  const life = await readLife(report, call.today);
  const reason = decideVerdict({ door: 'dynamicCode', life });
  const statement = showsName ? report.statement : maskedStatement(report.statement);
  // A receipt goes from hand to hand: the whole name stays with this look.
  const { name, uscc } = maskedStatement(report.statement).subject;
  const result = resultOf(statement);
  const judged = { door: 'dynamicCode' as const, reason, report: { id: report._id, statement, life }, file: null };
  return {
    service: { name: SERVICE_NAME, host: new URL(publicOrigin()).host },
    until,
    verdict: spellOut(reason),
    overall: result.overall,
    statement,
    life: lifeAt('dynamicCode', life),
    receipt: await storeReceipt(call, judged, { name, uscc, result }, { key: id }, whoVerifies(call, by)),
  };
};
