import { useState } from 'react';
import type { Output } from '../../../types/actions';
import { call } from '../../shell/cloud';
import { Failed } from '../../login';
import { Box, Fold, Icon, Row } from '../../ui';
import { useAct } from '../../shell/use-act';
import { saveFile } from '../../shell/save-file';

type Sheets = Output<'source', 'getDesk'>['sheets'];

/** A template of every kind of sheet to download, with its notes inside; the unit's own kinds first. */
export function Templates({ sheets }: { sheets: Sheets }) {
  const [saved, say] = useState<string | null>(null);
  const get = useAct(async (template: Sheets[number]['id']) => {
    const file = await call('source', 'getTemplate', { template });
    await saveFile(file);
    say(file.fileName);
  });
  const list = (own: boolean) =>
    sheets
      .filter((sheet) => sheet.own === own)
      .map(({ id, title }) => (
        <Row key={id} title={title} note="表头和填写说明" icon={<Icon name="save" />} onTap={() => void get.act(id)} />
      ));
  return (
    <Fold title="下载模板" note="每种数据一份，附填写说明和示例" icon={<Icon name="report" />}>
      <Box className="groups">{list(true)}</Box>
      {sheets.some(({ own }) => !own) && (
        <Fold title="其他种类" note="本单位的归集责任里没有的">
          <Box className="groups">{list(false)}</Box>
        </Fold>
      )}
      {saved && (
        <Box as="p" role="status" className="words--soft">
          已取得：{saved}
        </Box>
      )}
      {get.error && <Failed error={get.error} title="没有取到模板" />}
    </Fold>
  );
}
