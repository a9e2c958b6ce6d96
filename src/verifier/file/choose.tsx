import { type DragEvent, useRef, useState } from 'react';
import { Box, Button, classes, ErrorBox } from '../../ui';
import { useAct } from '../../shell/use-act';
import { MOST_FILES } from './held-files';
import { type ChosenFile, chatFiles, webFile } from './pdf';

interface Props {
  words: string;
  busy?: boolean;
  onFiles: (files: readonly ChosenFile[]) => void;
}

/** Lets somebody choose PDFs or signed files of data, one or several: from a chat in WeChat, from the disk or dropped in a browser. */
export function ChooseFiles({ words, busy = false, onFiles }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [tooMany, setTooMany] = useState(0);
  const take = (files: readonly ChosenFile[]) => {
    setTooMany(files.length > MOST_FILES ? files.length : 0);
    if (files.length > 0 && files.length <= MOST_FILES) onFiles(files);
  };
  const chat = useAct(async () => take(await chatFiles(MOST_FILES)));
  const web = process.env.TARO_ENV === 'h5';
  const button = (
    <Button look="plain" icon="report" loading={busy || chat.busy} onTap={() => (web ? input.current?.click() : void chat.act(undefined))}>
      {words}
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
      take([...event.dataTransfer.files].map(webFile));
    },
  };
  return (
    <>
      {chat.error && <ErrorBox error={chat.error} title="没有选成" />}
      {tooMany > 0 && (
        <Box as="p" role="alert">
          一次最多核对{MOST_FILES}份，这次选了{tooMany}份。请分几次选。
        </Box>
      )}
      {web ? (
        <div className={classes('drop', over && 'drop--over')} {...drop}>
          {button}
          <Box as="p" className="drop__words words--soft words--small">
            或把文件拖到这里，可以一次多份
          </Box>
          <input
            ref={input}
            className="camera__file"
            type="file"
            multiple
            accept=".pdf,application/pdf,.json,application/json"
            aria-label="选择报告或回执"
            onChange={(event) => {
              take([...(event.target.files ?? [])].map(webFile));
              event.target.value = '';
            }}
          />
        </div>
      ) : (
        button
      )}
    </>
  );
}
