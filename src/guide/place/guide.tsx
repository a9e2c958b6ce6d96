import { Telephone } from '../../help/telephone';
import { issuerWords } from '../../words/issuer';
import { Box, Card, Facts, Fold, Notice, Notices, RuleLines, Status } from '../../ui';
import { chaptersOf, type Pack, stepsOf } from '../chapters';

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
  const rules = [...pack.about, ...pack.rules];
  const defaults = rules.filter(({ isDefault }) => isDefault).length;
  return (
    <Card title="规定与依据">
      <Box as="p" className="words--soft">
        共{rules.length}条，其中{rules.length - defaults}条有依据，{defaults}条文件没有规定，按系统默认办理。每条都写明了。
      </Box>
      <Box className="groups">
        {chaptersOf(pack).map(({ title: name, rules }, i) => (
          <Fold key={name} title={name} note={`${rules.length}条`} open={i === 0}>
            <RuleLines rules={rules} />
          </Fold>
        ))}
      </Box>
    </Card>
  );
}

/** One place's guide: what it is, the steps, the fields, what a report can't prove, and every rule with its clause or marked a default. */
export function Guide({ pack }: { pack: Pack }) {
  const { validity, fields, units, notSelectable, notices, demo } = pack;
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
        {pack.telephone && <Telephone who={issuerWords(pack.authority, pack.place)} number={pack.telephone} />}
      </Card>
      <Steps pack={pack} />
      <Card>
        <Box className="groups">
          <Fold title="包含哪些领域" note={`${fields.length}个${units.some(Boolean) ? '和责任单位' : ''}`}>
            {units.some(Boolean) ? (
              <Facts facts={fields.map((field, i) => [field, units[i] ?? '待指定'])} />
            ) : (
              <Box as="p">{fields.join('、')}</Box>
            )}
            {notSelectable.length > 0 && (
              <Notice>文件正文还提到{notSelectable.join('、')}，但不在可选清单里，需要的请按原途径办理。</Notice>
            )}
          </Fold>
          {notices.length > 0 && (
            <Fold title="报告不能证明什么" note="报告上也会写明">
              <Notices notices={notices} />
            </Fold>
          )}
        </Box>
      </Card>
      <Chapters pack={pack} />
    </>
  );
}
