import Taro from '@tarojs/taro';
import { useEffect, useState } from 'react';
import type { SignedList } from '../../types/trust';
import { CloudError } from '../shell/cloud';
import { deleteOwnFile, ownFile, writeOwnText } from '../shell/own-files';
import { saveFile } from '../shell/save-file';
import { useAct } from '../shell/use-act';
import { Box, Button, ErrorBox, type IconName } from '../ui';

interface Props {
  label: string;
  icon?: IconName;
  get: () => Promise<{ fileName: string; signed: SignedList }>;
}

const weapp = process.env.TARO_ENV === 'weapp';

/**
 * A signed file to keep or to hand on: downloaded by a browser. WeChat opens no JSON, so there it is put on the phone first and sent to a
 * chat by a tap of its own, for WeChat sends nothing that no finger asked for; it goes with the page.
 */
export function SignedFile({ label, icon = 'save', get }: Props) {
  const [ready, setReady] = useState<string | null>(null);
  const [said, say] = useState('');
  useEffect(() => (ready === null ? undefined : () => deleteOwnFile(ready)), [ready]);
  const act = useAct<void, void>(async () => {
    if (ready !== null) return send(ready, () => say('已发出'));
    const { fileName, signed } = await get();
    const text = JSON.stringify(signed);
    if (weapp) {
      writeOwnText(fileName, text);
      setReady(fileName);
      return say('文件已备好，再点一下发到微信聊天。');
    }
    await saveFile({ fileName, content: btoa(text) });
    say(`已下载：${fileName}`);
  });
  return (
    <>
      <Button look="plain" icon={icon} loading={act.busy} onTap={() => void act.act()}>
        {ready === null ? label : '发到微信聊天'}
      </Button>
      {said !== '' && !act.error && (
        <Box as="p" className="words--soft words--small" role="status">
          {said}
        </Box>
      )}
      {act.error && <ErrorBox error={act.error} title="没有拿到文件" />}
    </>
  );
}

async function send(fileName: string, done: () => void): Promise<void> {
  try {
    await Taro.shareFileMessage({ filePath: ownFile(fileName), fileName });
    done();
  } catch (error) {
    // Cancelled: nothing to say.
    if (String((error as { errMsg?: unknown }).errMsg).includes('cancel')) return;
    throw new CloudError('INTERNAL', '微信没有把文件发出去。请再试一次，或用电脑打开本平台网页下载。');
  }
}
