import { useState } from 'react';
import type { Output } from '../../../types/actions';
import { call } from '../../shell/cloud';
import { Failed } from '../../login';
import { Box, Button, Card } from '../../ui';
import { SignedFile } from '../../share/signed-file';
import { useAct } from '../../shell/use-act';
import { lifeWords } from '../../words/life';
import { takeFile } from '../../share/document-file';

const weapp = process.env.TARO_ENV === 'weapp';

const toSend = `${weapp ? '打开后点右上角“…”，可以发给对方或保存。' : '带数字签名的PDF，可以发给对方或打印。'}对方可以上传原件或输入核验码核验；改动过的文件通不过核验。`;

/** The report as a file to send on: made when first asked for, the same bytes ever after. */
export function DocumentCard({ number, report }: { number: string; report: Output<'holder', 'getReport'> }) {
  const [said, say] = useState('');
  const get = useAct<void, void>(async () => {
    say('正在准备文件');
    const file = await call('holder', 'getPdf', { number });
    say('正在下载');
    await takeFile(file, (percent) => say(`正在下载 ${percent}%`));
    say(weapp ? '' : `已下载：${file.name}`);
  });
  return (
    <Card title="报告文件">
      <Box as="p" className="words--soft">
        {report.life.state === 'valid' ? toSend : `${lifeWords(report.life, report.statement.validTo).words}，只供留存。`}
      </Box>
      <Button look="plain" icon="save" loading={get.busy} onTap={() => void get.act()}>
        下载报告文件
      </Button>
      <Box as="p" className="words--soft words--small" role="status">
        {!get.error && said}
      </Box>
      {get.error && <Failed error={get.error} title="没有拿到文件" onRetry={() => void get.act()} />}
      {report.life.state === 'valid' && (
        <>
          <Box as="p" className="words--soft">
            单位的系统要直接读取内容的，发数据文件给对方：和PDF内容相同，有签名。
          </Box>
          <SignedFile label="下载数据文件（JSON）" get={() => call('holder', 'getReportData', { number })} />
        </>
      )}
    </Card>
  );
}
