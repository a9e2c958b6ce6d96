import { arrearsKinds, recordKinds } from '../../types/kinds';
import type { Decision, RecordLine } from '../../types/report';
import { Box, Card, Facts, Fold, Status } from '../ui';
import { dayWords } from '../words/dates';
import { yuan } from '../words/numbers';

const dateName: Partial<Record<RecordLine['kind'], string>> = { seriousDishonesty: '列入日期', abnormalOperation: '列入日期' };

function facts(record: RecordLine): [string, string][] {
  const all: [string, string | null][] = [
    [dateName[record.kind] ?? '决定日期', dayWords(record.decided)],
    ['移出日期', record.removed && dayWords(record.removed)],
    ['名单', record.list],
    ['作出机关', record.organ],
    ['文书号', record.documentNumber],
    ['违法行为', record.violation],
    ['内容', record.content],
    ['罚款', record.fineFen === null || record.fineFen === 0 ? null : yuan(record.fineFen)],
    [
      '程序',
      record.kind === 'penalty'
        ? `${record.procedure === 'simple' ? '简易程序' : '普通程序'}${record.procedureAssumed ? '（推定）' : ''}`
        : null,
    ],
    ['所属领域', record.fields.join('、')],
    ['修复日期', record.repaired && dayWords(record.repaired)],
  ];
  return all.filter((pair): pair is [string, string] => Boolean(pair[1]));
}

/** One record: what and when at a glance, everything the report says of it behind that. */
export function RecordItem({ record, open = false }: { record: RecordLine; open?: boolean }) {
  const { kind, decided, violation, list, content, repaired, underObjection } = record;
  const note = (
    <Box as="span" className="row__lines">
      <Box as="span">
        {[recordKinds[kind], dayWords(decided), content].filter(Boolean).map((part, i, { length }) => (
          <Box as="span" className="part" key={i}>
            {i < length - 1 ? `${part}，` : part}
          </Box>
        ))}
      </Box>
      {repaired && <Status tone="good" words="已修复" />}
      {underObjection && <Status tone="warn" words="异议处理中" />}
    </Box>
  );
  return (
    <Fold title={violation || list || recordKinds[kind]} note={note} open={open}>
      <Facts facts={facts(record)} />
    </Fold>
  );
}

/** A list short enough to read is open from the start. */
const few = 2;

function Items({ records }: { records: RecordLine[] }) {
  return (
    <Box className="groups">
      {records.map((record) => (
        <RecordItem key={record.id} record={record} open={records.length <= few} />
      ))}
    </Box>
  );
}

/** The records a report counts, those it shows listedSeparately, and arrears; nothing where there is none. */
export function Records({ decision }: { decision: Decision }) {
  const { records, listedSeparately, arrears } = decision;
  return (
    <>
      {records.length > 0 && (
        <Card title={`违法违规记录（${records.length}条）`}>
          <Items records={records} />
        </Card>
      )}
      {listedSeparately.length > 0 && (
        <Card title={`已修复的行政处罚（${listedSeparately.length}条）`}>
          <Box as="p" className="words--soft">
            按本地规定另外列出，不算作违法违规记录。
          </Box>
          <Items records={listedSeparately} />
        </Card>
      )}
      {arrears.length > 0 && (
        <Card title="欠缴信息">
          <Box as="p" className="words--soft">
            按本地规定列出，不算作违法违规记录。
          </Box>
          {arrears.map(({ kind, unit, amountFen, asOf }) => (
            <Facts
              key={`${kind}${unit}`}
              facts={[
                ['类别', arrearsKinds[kind]],
                ['金额', yuan(amountFen)],
                ['单位', unit],
                ['截至', dayWords(asOf)],
              ]}
            />
          ))}
        </Card>
      )}
    </>
  );
}
