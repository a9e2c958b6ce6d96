import { type DragEvent, useRef, useState } from 'react';
import { Box, Button, Card, classes, ErrorBox, Progress } from '../../ui';
import { webFile } from '../file/pdf';
import { useFile } from '../file/use-file';

/** A report's PDF, a receipt's, or a signed file of data: chosen from a chat in WeChat, from the disk or dropped in a browser. */
export function File() {
  const { check, hashing } = useFile();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const web = process.env.TARO_ENV === 'h5';
  const take = (files: FileList | null) => {
    const [file] = files ?? [];
    if (file) void check.act(webFile(file));
  };
  const button = (
    <Button look="plain" icon="report" loading={check.busy} onTap={() => (web ? input.current?.click() : void check.act(null))}>
      {web ? '选择文件' : '从聊天记录选择文件'}
    </Button>
  );
  const drop = {
    onDragOver: (event: DragEvent) => {
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      take(event.dataTransfer.files);
    },
  };
  return (
    <Card title="核对文件">
      <Box as="p">报告、回执的PDF，不超过5MB：文件留在这台设备上，只比对摘要。数据文件（JSON）会上传核对，不保存。</Box>
      {hashing && <Progress words="正在计算摘要（KB）" done={Math.floor(hashing.done / 1024)} of={Math.ceil(hashing.of / 1024)} />}
      {check.error && <ErrorBox error={check.error} title="没有核验成" />}
      {web ? (
        <div className={classes('drop', over && 'drop--over')} {...drop}>
          {button}
          <Box as="p" className="drop__words words--soft words--small">
            或把文件拖到这里
          </Box>
          <input
            ref={input}
            className="camera__file"
            type="file"
            accept=".pdf,application/pdf,.json,application/json"
            aria-label="选择报告或回执"
            onChange={(event) => {
              take(event.target.files);
              event.target.value = '';
            }}
          />
        </div>
      ) : (
        button
      )}
    </Card>
  );
}
