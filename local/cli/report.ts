import { randomBytes } from 'node:crypto';
import { accessSync, constants, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import * as v from 'valibot';
import type { PersonCall } from '../../cloudfunctions/runtime/call';
import { shanghaiDay } from '../../cloudfunctions/core/dates/shanghai-day';
import { isIdNumber } from '../../cloudfunctions/core/identifiers/id-number';
import { isUscc } from '../../cloudfunctions/core/identifiers/uscc';
import { registeredDocument } from '../../cloudfunctions/document/register';
import { issueReport } from '../../cloudfunctions/holder/issue-report';
import { personOf } from '../../cloudfunctions/runtime/keys';
import { personSubject } from '../../cloudfunctions/runtime/person-subject';
import { reports, subjects } from '../../cloudfunctions/store/documents';
import { linkTo } from '../../cloudfunctions/store/files';
import { holderActions } from '../../types/actions/holder';
import { AppError } from '../../types/errors';
import { root } from '../paths';
import { withCloud } from './with-cloud';
import { args } from './args';
import { placeNamed } from './place-named';
import { run } from './run';

const usage =
  'npm run report -- --jurisdiction changzhi --subject 统一社会信用代码 --out 文件.pdf [--listing] [--months 36] [--purpose 用途] [--data 目录]';

/** Issue one report from the data of a folder, as its operator, and write its PDF. */
export default run(module, async () => {
  const { values } = args(
    {
      jurisdiction: { type: 'string' },
      subject: { type: 'string' },
      out: { type: 'string' },
      listing: { type: 'boolean' },
      months: { type: 'string' },
      purpose: { type: 'string' },
      data: { type: 'string' },
    },
    usage,
  );
  const { jurisdiction, subject, out } = values;
  if (!jurisdiction || !subject || !out) throw new Error(`请给出地区、经营主体和输出文件。用法：${usage}`);
  const pack = placeNamed(jurisdiction);
  const chosen = pack.rules.choose.value.purpose ? pack.rules.purposes.value[0]?.id : undefined;
  const input = v.safeParse(holderActions.issueReport.input, {
    ...{ jurisdiction, subject, key: randomBytes(16).toString('base64url'), purpose: values.purpose ?? chosen },
    ...(values.listing ? { version: 'listing', period: { months: Number(values.months ?? 36) } } : {}),
    ...(!values.listing && values.months ? { period: { months: Number(values.months) } } : {}),
  });
  if (!input.success) throw new AppError('BAD_INPUT', input.issues.map((i) => v.getDotPath(i)).join(', '));

  // Before a report is issued: one that nobody got would still be valid.
  if (statSync(out, { throwIfNoEntry: false })?.isDirectory()) throw new Error(`这是目录，不是文件：${out}。请用 --out 写明文件名。`);
  accessSync(dirname(resolve(out)), constants.W_OK);
  await withCloud(resolve(values.data ?? join(root, 'data')), async (now) => {
    const operator = { id: 'operator', name: '运维人员', number: '', provider: 'operator' };
    const call: PersonCall = {
      ...{ account: 'operator', person: operator, now, today: shanghaiDay(now) },
      ...{ renew: () => 'operator', forget: () => undefined },
    };
    const asked = input.output.subject;
    // A natural person who holds themselves, by their ID number.
    const own = await subjects.get(isIdNumber(asked) && !isUscc(asked) ? personSubject(personOf(asked)) : asked);
    if (!own) throw new AppError('SUBJECT_NOT_FOUND');
    const { number, verificationCode } = await issueReport(call, input.output, own);
    const [report] = await reports.find({ number }, { limit: 1 });
    const document = await registeredDocument(report!, call);
    const answer = await fetch(await linkTo(document.file));
    if (!answer.ok) throw new AppError('BUSY', 'the storage did not give the file');
    writeFileSync(out, Buffer.from(await answer.arrayBuffer()));
    console.log(`已出具${report!.statement.title}：${out}`);
    console.log(`编号 ${number}  核验码 ${verificationCode}  共${document.pages}页  SHA-256 ${document.sha256}`);
  });
});
