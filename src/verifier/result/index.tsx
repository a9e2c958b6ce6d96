import { useState } from 'react';
import { ORIGINAL_LIMIT } from '../../../cloudfunctions/core/verdict/file-shape';
import { call } from '../../shell/cloud';
import { goOn, returnTo, to } from '../../shell/navigation';
import { Box, Button, Card, Empty, ErrorBox, goBack, Page, Row, Icon } from '../../ui';
import { useAct } from '../../shell/use-act';
import { Result } from '../../verdict';
import type { ChosenFile } from '../file/pdf';
import { TypedCode } from '../scan/typed';
import { heldResult } from './held';
import '../index.scss';

const title = '核验结果';
const again = (look: 'primary' | 'plain') => (
  <Button look={look} icon="scan" onTap={() => returnTo(to.scan())}>
    再核验一份
  </Button>
);

/** The verdict of a typed code or a file. */
export default function Index() {
  const [shown, show] = useState(heldResult);
  if (!shown)
    return (
      <Page title={title} footer={again('primary')}>
        <Empty icon="report" title="这次核验已经关闭" hint="核验到的报告都在核验记录里。" />
        <Card>
          <Row title="核验记录" icon={<Icon name="clock" />} onTap={() => goOn(to.history())} />
        </Card>
      </Page>
    );
  const { answer, file, listed } = shown;
  const back = (
    <Button look={file ? 'plain' : 'primary'} onTap={goBack}>
      回到核对列表
    </Button>
  );
  return (
    <Page title={title} footer={listed ? back : again(file ? 'plain' : 'primary')}>
      <Result answer={answer}>
        {file && <Explain file={file} onTold={(next) => show({ answer: next, ...(listed ? { listed } : {}) })} />}
        {byFile.has(answer.door) && !answer.compare?.name && <ByCode />}
      </Result>
    </Page>
  );
}

const byFile: ReadonlySet<string> = new Set(['file', 'hash']);

/** A copy that was saved anew proves nothing: the code on its cover does, and is typed here. */
function ByCode() {
  const [typing, type] = useState(false);
  if (typing) return <TypedCode id="code-here" onLink={() => returnTo(to.scan())} />;
  return (
    <Button look="plain" icon="edit" onTap={() => type(true)}>
      用核验码核验
    </Button>
  );
}

const sizeWords = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)}KB` : `${(bytes / 1024 / 1024).toFixed(1)}MB`;

/** Bytes are sent only to explain a mismatch, and only when the person says so. */
function Explain({ file, onTold }: { file: ChosenFile; onTold: (answer: Awaited<ReturnType<typeof send>>) => void }) {
  const upload = useAct(async (_: void, key) => onTold(await send(file, key)));
  return (
    <Card title="想知道为什么不一致？">
      <Box as="p">
        到现在为止只比对了文件的摘要，文件没有离开这台设备。上传后可以说明是改过、追加过、缺一段，还是另存的。文件只用于这次比对，不保存。
      </Box>
      {upload.error && <ErrorBox error={upload.error} title="没有说明成" />}
      <Button loading={upload.busy} onTap={() => void upload.act()}>
        {`同意，上传${file.size > ORIGINAL_LIMIT ? '前' : ''}${sizeWords(Math.min(file.size, ORIGINAL_LIMIT))}`}
      </Button>
    </Card>
  );
}

const send = async (file: ChosenFile, key: string) => call('verifier', 'verifyFile', { size: file.size, head: await file.head(), key });
