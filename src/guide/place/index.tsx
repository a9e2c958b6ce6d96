import './index.scss';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { call } from '../../cloud';
import { Failed } from '../../login';
import { Box, Card, Fold, Icon, Loading, Notice, Page, RadioGroup, Row, Sheet, Status } from '../../ui';
import { useCall } from '../../use-call';
import { chaptersOf, type Pack, stepsOf } from '../chapters';

const title = '办事指南';

function Steps({ pack }: { pack: Pack }) {
  return (
    <Card title="操作流程">
      <Box as="ol" className="guide-steps">
        {stepsOf(pack).map(([name, words], i) => (
          <Box as="li" key={name} className="guide-step">
            <Box as="span" className="guide-step__number" hidden>
              {i + 1}
            </Box>
            <Box className="row__words">
              <Box as="p" className="line__title">
                {name}
              </Box>
              <Box as="p">{words}</Box>
            </Box>
          </Box>
        ))}
      </Box>
    </Card>
  );
}

function Chapters({ pack }: { pack: Pack }) {
  const defaults = pack.rules.filter(({ isDefault }) => isDefault).length;
  return (
    <Card title="规定与依据">
      <Box as="p" className="words--soft">
        共{pack.rules.length}条，其中{pack.rules.length - defaults}条出自本地文件，{defaults}条文件没有规定，按系统默认办理。
      </Box>
      <Box className="groups">
        {chaptersOf(pack).map(({ title: name, rules }, i) => (
          <Fold key={name} title={name} note={`${rules.length}条`} open={i === 0}>
            <Box as="ul" className="lines">
              {rules.map((rule) => (
                <Box as="li" key={rule.name} className="line">
                  <Box as="p" className="line__title">
                    {rule.title}
                  </Box>
                  <Box as="p">{rule.text}</Box>
                  <Box as="p" className="line__words">
                    {rule.isDefault ? '默认（文件没有规定）' : `依据：文件“${rule.clause}”`}
                  </Box>
                </Box>
              ))}
            </Box>
          </Fold>
        ))}
      </Box>
    </Card>
  );
}

function Guide({ pack }: { pack: Pack }) {
  const { validity, fields, notSelectable, notices, demo } = pack;
  return (
    <>
      <Card
        title={pack.title}
        aside={<Status tone={validity.valid ? 'good' : 'warn'} words={validity.valid ? '可以办理' : '暂不能办理'} />}
      >
        {validity.hint && <Notice tone="warn">{validity.hint}</Notice>}
        {demo && <Notice>演示环境：文号、日期和数据是虚构的。</Notice>}
        <Box as="p">
          {pack.place}用《{pack.reportName}》代替有无违法违规记录证明，不用再到各个部门分别开证明。
        </Box>
        <Box as="p" className="words--soft">
          牵头部门：{pack.authority}；网站：{pack.site}。
        </Box>
      </Card>
      <Steps pack={pack} />
      <Card>
        <Box className="groups">
          <Fold title="包含哪些领域" note={`${fields.length}个`}>
            <Box as="p">{fields.join('、')}</Box>
            {notSelectable.length > 0 && (
              <Notice>文件正文还提到{notSelectable.join('、')}，但不在可选清单里，需要的请按原途径办理。</Notice>
            )}
          </Fold>
          {notices.length > 0 && (
            <Fold title="报告不能证明什么" note="报告上也会写明">
              <Box as="ul" className="lines">
                {notices.map((notice) => (
                  <Box as="li" key={notice} className="line">
                    {notice}
                  </Box>
                ))}
              </Box>
            </Fold>
          )}
        </Box>
      </Card>
      <Chapters pack={pack} />
    </>
  );
}

/** How it is done in one place: the steps, the fields, every rule with its clause, and which are defaults. */
export default function Index() {
  const { id: asked } = useRouter().params;
  const [chosen, choose] = useState(asked ?? null);
  const [open, setOpen] = useState(false);
  const packs = useCall(() => call('public', 'packs', {}), ['public/packs']);
  const all = packs.data?.packs ?? [];
  const id = all.find((p) => p.id === chosen)?.id ?? all[0]?.id;
  const pack = useCall(() => call('public', 'pack', { id: id! }), id ? ['public/pack', id] : null);
  const failed = packs.data ? pack : packs;
  return (
    <Page title={title}>
      {failed.error && !failed.data && <Failed error={failed.error} onRetry={failed.reload} />}
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
