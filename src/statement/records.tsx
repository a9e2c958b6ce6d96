import { recordName, recordParts } from '../../cloudfunctions/core/report/text/record-parts';
import { kindOf } from '../../cloudfunctions/core/kinds';
import { yuanWords } from '../../cloudfunctions/core/report/text/yuan-words';
import { arrearsSection, listedSeparatelyHeading, recordsHeading } from '../../cloudfunctions/core/report/text/records-sections';
import type { Decision, RecordLine } from '../../types/report';
import { Box, Card, Facts, Fold, Status } from '../ui';
import { dayWords } from '../words/dates';
import { SectionCard } from './blocks';

/** One record: what and when at a glance, everything the report says of it behind that. */
export function RecordItem({ record, open = false }: { record: RecordLine; open?: boolean }) {
  const { kind, decided, violation, list, content, fineFen, underObjection } = record;
  // A sum is told in 元: sources write 3.140000万元.
  const what = fineFen === null ? content : `${kindOf(kind).words.fine}${yuanWords(fineFen)}`;
  const name = recordName(record);
  const note = (
    <Box as="span" className="row__lines">
      <Box as="span">
        {[name, dayWords(decided), what].filter(Boolean).map((part, i, { length }) => (
          <Box as="span" className="part" key={i}>
            {i < length - 1 ? `${part}，` : part}
          </Box>
        ))}
      </Box>
      {underObjection && <Status tone="warn" words="异议处理中" />}
    </Box>
  );
  return (
    <Fold title={violation || list || name} note={note} open={open}>
      <Facts facts={recordParts(record)} />
    </Fold>
  );
}

/** A list short enough to read is open from the start. */
const few = 2;

function Items({ heading, records }: { heading: (records: RecordLine[]) => string; records: RecordLine[] }) {
  if (records.length === 0) return null;
  return (
    <Card title={heading(records)}>
      <Box className="groups">
        {records.map((record) => (
          <RecordItem key={record.id} record={record} open={records.length <= few} />
        ))}
      </Box>
    </Card>
  );
}

/** The records a report counts, those it lists separately, and arrears; nothing where there is none. */
export function Records({ decision }: { decision: Decision }) {
  return (
    <>
      <Items heading={recordsHeading} records={decision.records} />
      <Items heading={listedSeparatelyHeading} records={decision.listedSeparately} />
      <SectionCard section={arrearsSection(decision)} />
    </>
  );
}
