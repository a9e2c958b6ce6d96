import { useState } from 'react';
import { nearestPack } from '../../../cloudfunctions/core/places/covers';
import type { Output } from '../../../types/actions';
import { call } from '../../shell/cloud';
import { type MySubject, useMe } from '../../shell/session';
import { useCall } from '../../shell/use-call';
import { Hotline, Telephone } from '../../help/telephone';
import { Failed } from '../../login';
import { Box, Card, Icon, Loading, Notice, Page, Picks, Row, Sheet } from '../../ui';
import { issuerWords } from '../../words/issuer';

type Place = Output<'public', 'listPacks'>['packs'][number];

/** The authority's telephone, or that it entered none: never a guess. */
function Authority({ place: { authority, place, telephone } }: { place: Place }) {
  const name = issuerWords(authority, place);
  if (telephone) return <Telephone who={name} number={telephone} />;
  return (
    <Notice>
      {name}还没有在本平台登记电话。请打12345，说要找{name}问信用报告。
    </Notice>
  );
}

function Words({ place, subject }: { place: Place | undefined; subject: MySubject | undefined }) {
  const natural = subject?.kind === 'naturalPerson';
  return (
    <Card title="电话里可以这样说">
      <Box as="p">
        “{natural ? '我想' : '我是企业的法定代表人，想'}在手机‘合规一码通’上开《{place?.reportName ?? '信用报告'}
        》，代替无违法违规证明。现在办不下去，请帮我看看。”
      </Box>
      {subject && !natural && (
        <Box as="p">
          对方问单位，就念：{subject.name}，统一社会信用代码{' '}
          <Box as="span" className="code-words">
            {subject.number}
          </Box>
        </Box>
      )}
      <Box as="p">再说屏幕上写着什么；有“代码”的，一起念给对方。</Box>
      <Box as="p" className="words--soft">
        不要把密码、短信里收到的数字告诉任何人，工作人员不会问。
      </Box>
    </Card>
  );
}

/** Where somebody helps: the authority of one's place, the hotline, who runs the service, and what to say. */
export default function Index() {
  const { me, error: unknown } = useMe();
  // Whoever is found to be logged in has all answers asked for anew: not before.
  const asking = me !== null || unknown !== null;
  const { data, error, loading, reload } = useCall(() => call('public', 'listPacks', {}), asking ? ['public/listPacks'] : null);
  const [chosen, choose] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const subject = me?.subjects.length === 1 ? me.subjects[0] : undefined;
  const packs = data?.packs ?? [];
  const home = subject && nearestPack(packs, subject.division);
  const place = packs.find(({ id }) => id === chosen) ?? home ?? undefined;
  return (
    <Page title="找人帮忙">
      <Card title="打电话">
        {!asking && <Loading />}
        {error && !data && <Failed error={error} title="没有取到各地电话" onRetry={reload} />}
        {!data && loading && <Loading />}
        {data && (
          <Row
            title="哪个地区"
            note={place?.place ?? '请选择单位登记地所在的地区'}
            icon={<Icon name="place" />}
            onTap={() => setOpen(true)}
          />
        )}
        {place && <Authority place={place} />}
        <Box className="groups">
          <Hotline />
          {me && <Telephone who={me.operator.runner ?? me.operator.organiser} number={me.operator.telephone} />}
        </Box>
      </Card>
      <Words place={place} subject={subject} />
      <Sheet open={open} title="选择地区" onClose={() => setOpen(false)}>
        <Picks
          options={packs.map((pack) => ({ value: pack.id, label: pack.place, note: issuerWords(pack.authority, pack.place) }))}
          value={place?.id ?? null}
          onPick={(id) => {
            choose(id);
            setOpen(false);
          }}
        />
      </Sheet>
    </Page>
  );
}
