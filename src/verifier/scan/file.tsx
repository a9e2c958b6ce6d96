import { go, to } from '../../shell/navigation';
import { Box, Card, ErrorBox, Progress } from '../../ui';
import { ChooseFiles } from '../file/choose';
import { holdFiles, MOST_FILES } from '../file/held-files';
import type { ChosenFile } from '../file/pdf';
import { useFile } from '../file/use-file';

/** A report's PDF, a receipt's, or a signed file of data leads to its verdict, several to a list of theirs. */
export function File() {
  const { check, hashing } = useFile();
  const take = (files: readonly ChosenFile[]) => {
    const [file, ...more] = files;
    if (more.length === 0) return void (file && check.act(file));
    holdFiles(files);
    go(to.files());
  };
  return (
    <Card title="核对文件">
      <Box as="p">报告或回执的PDF留在这台设备上，只比对摘要；签名数据（JSON）发给平台核对。每份不超过5MB，一次最多{MOST_FILES}份。</Box>
      {hashing && <Progress words="正在计算摘要（KB）" done={Math.floor(hashing.done / 1024)} of={Math.ceil(hashing.of / 1024)} />}
      {check.error && <ErrorBox error={check.error} title="没有核验成" />}
      <ChooseFiles words={process.env.TARO_ENV === 'h5' ? '选择文件' : '从聊天记录选择文件'} busy={check.busy} onFiles={take} />
    </Card>
  );
}
