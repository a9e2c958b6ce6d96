import { useState } from 'react';
import { call } from '../../shell/cloud';
import { Failed } from '../../login';
import { type Column, kindWords, type Staff, StaffPage, Table } from '../../staff';
import { Box, Button, Card, Empty, Loading, Notice } from '../../ui';
import type { Acting } from '../../shell/use-act';
import { useCall } from '../../shell/use-call';
import { usePublication } from '../use-publication';
import { DutySheet, type NamedDuty } from './duty-sheet';

const columns: Column<NamedDuty>[] = [
  { name: '单位', of: (d) => d.units.join('、') },
  { name: '领域', of: (d) => d.fields.join('、') || '不分领域' },
  { name: '数据种类', of: (d) => d.kinds.map(kindWords).join('、') },
  { name: '名单', of: (d) => d.lists.join('、') || '不限' },
];

function Duties({ jurisdiction }: Staff) {
  const overview = useCall(() => call('authority', 'getOverview', { jurisdiction }), ['authority/getOverview', jurisdiction]);
  const [adding, add] = useState(false);
  const { loaded, publication, publish } = usePublication(jurisdiction, () => {
    add(false);
    overview.reload();
  });
  const failed = overview.data ? loaded : overview;
  if (!overview.data || !loaded.data) return failed.error ? <Failed error={failed.error} onRetry={failed.reload} /> : <Loading />;
  const { withoutUnit, fields, kinds } = overview.data;
  const enter: Acting<NamedDuty, boolean> = { ...publish, act: (duty) => publish.act({ duties: [...publication.duties, duty] }) };
  return (
    <>
      {withoutUnit.length > 0 && (
        <Notice tone="warn" title={`${withoutUnit.length}项没有单位`}>
          {withoutUnit.join('、')}
        </Notice>
      )}
      <Card title="牵头部门登记的归集责任">
        <Box as="p" className="words--soft">
          文件列出的归集责任不用登记，在工作台里查看；这里登记文件没有列出的。登记后不能删除，因为单位的确认记在它的名下。
        </Box>
        <Button onTap={() => add(true)}>登记一项</Button>
        {publication.duties.length === 0 ? (
          <Empty title="没有登记过" />
        ) : (
          <Table caption="牵头部门登记的归集责任" columns={columns} rows={publication.duties} keyOf={(d) => JSON.stringify(d)} />
        )}
      </Card>
      {adding && (
        <DutySheet
          fields={fields}
          kinds={kinds}
          publish={enter}
          onClose={() => {
            publish.clear();
            add(false);
          }}
        />
      )}
    </>
  );
}

/** Names duties the document leaves open: who supplies which kinds to which fields. */
export default function Index() {
  return (
    <StaffPage title="归集责任登记" role="authority">
      {(staff) => <Duties {...staff} />}
    </StaffPage>
  );
}
