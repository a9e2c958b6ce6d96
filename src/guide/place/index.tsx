import './index.scss';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { call } from '../../shell/cloud';
import { Failed, Stale } from '../../login';
import { useShareCard } from '../../share';
import { Card, Icon, Loading, Page, RadioGroup, Row, Sheet } from '../../ui';
import { useCall } from '../../shell/use-call';
import { Guide } from './guide';

const title = '办事指南';

/** How it is done in one place: the steps, the fields, every rule with its clause, and which are defaults. */
export default function Index() {
  useShareCard('/guide/place/index', '合规一码通办事指南：信用报告怎么开、怎么核验');
  const { id: asked } = useRouter().params;
  const [chosen, choose] = useState(asked ?? null);
  const [open, setOpen] = useState(false);
  const packs = useCall(() => call('public', 'listPacks', {}), ['public/listPacks']);
  const all = packs.data?.packs ?? [];
  const id = all.find((p) => p.id === chosen)?.id ?? all[0]?.id;
  const pack = useCall(() => call('public', 'getPack', { id: id! }), id ? ['public/getPack', id] : null);
  const failed = packs.data ? pack : packs;
  return (
    <Page title={title}>
      {failed.error && !failed.data && <Failed error={failed.error} onRetry={failed.reload} />}
      <Stale of={failed} />
      {!pack.data && !failed.error && <Loading />}
      {pack.data && (
        <>
          <Card>
            <Row title="地区" note={pack.data.place} icon={<Icon name="place" />} onTap={() => setOpen(true)} />
          </Card>
          <Guide pack={pack.data} />
        </>
      )}
      <Sheet open={open} title="选择地区" onClose={() => setOpen(false)}>
        <RadioGroup
          name="place"
          title="地区"
          options={all.map((p) => ({ value: p.id, label: p.place, note: p.reportName }))}
          value={id ?? null}
          onChange={(next) => {
            choose(next);
            setOpen(false);
          }}
        />
      </Sheet>
    </Page>
  );
}
