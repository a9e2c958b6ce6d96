import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { Publication } from '../../../types/pack';
import { call } from '../../shell/cloud';
import { Failed } from '../../login';
import { type Column, type Staff, StaffPage, Table } from '../../staff';
import { Box, Button, Card, Loading, Notice } from '../../ui';
import type { Acting } from '../../shell/use-act';
import { useCall } from '../../shell/use-call';
import { usePublication } from '../use-publication';
import { UnitSheet } from './unit-sheet';

type Unit = Publication['units'][number];

function Units({ jurisdiction }: Staff) {
  const overview = useCall(() => call('authority', 'getOverview', { jurisdiction }), ['authority/getOverview', jurisdiction]);
  const asked = decodeURIComponent(useRouter().params.unit ?? '');
  // Undefined: nobody chose yet, the address may name one.
  const [chosen, show] = useState<Unit | null>();
  const { loaded, publication, publish } = usePublication(jurisdiction, () => {
    show(null);
    overview.reload();
  });
  const failed = overview.data ? loaded : overview;
  if (!overview.data || !loaded.data) return failed.error ? <Failed error={failed.error} onRetry={failed.reload} /> : <Loading />;

  const words = [...new Set([...overview.data.units.map((u) => u.unit).sort(), ...publication.units.map((u) => u.name)])];
  const rows = words.map((name): Unit => publication.units.find((u) => u.name === name) ?? { name, registeredName: '', uscc: '' });
  const [missing, entered] = [rows.filter((u) => u.uscc === ''), rows.filter((u) => u.uscc !== '')];
  const open = chosen === undefined ? missing.find((u) => u.name === asked) : chosen;
  const enter: Acting<Unit, boolean> = {
    ...publish,
    act: (unit) => publish.act({ units: [...publication.units.filter((u) => u.name !== unit.name), unit] }),
  };
  const columns: Column<Unit>[] = [
    { name: '清单名称', of: (u) => u.name },
    { name: '登记名称', of: (u) => u.registeredName || '没有登记' },
    { name: '代码', of: (u) => <Box as="span">{u.uscc || '—'}</Box> },
    {
      name: '办理',
      action: true,
      of: (u) => (
        <Button look="plain" label={`${u.uscc ? '修改' : '登记'}${u.name}`} onTap={() => show(u)}>
          {u.uscc ? '修改' : '登记'}
        </Button>
      ),
    },
  ];
  return (
    <>
      <Notice title="为什么要登记">
        报送的表里写的是机关全称和代码。登记以后，系统才认得是清单里的哪个单位；登记前报来的数据会自动重新匹配。
      </Notice>
      <Card title={missing.length > 0 ? `${rows.length}个单位，${missing.length}个没有登记` : `${rows.length}个单位，都已登记`}>
        <Button look="plain" onTap={() => show({ name: '', registeredName: '', uscc: '' })}>
          增加清单以外的单位
        </Button>
        <Table caption="数源单位" columns={columns} rows={[...missing, ...entered]} keyOf={({ name }) => name} />
      </Card>
      {open && (
        <UnitSheet
          key={open.name}
          unit={open}
          publish={enter}
          onClose={() => {
            publish.clear();
            show(null);
          }}
        />
      )}
    </>
  );
}

/** Enters units: the names and codes under which they send, for every word of the duty list. */
export default function Index() {
  return (
    <StaffPage title="数源单位登记" role="authority">
      {(staff) => <Units {...staff} />}
    </StaffPage>
  );
}
