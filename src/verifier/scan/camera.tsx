import { useEffect, useRef, useState } from 'react';
import { Box, Button } from '../../ui';
import { type Decode, decoder } from './decoder';

const LOOK_MS = 200;

/** The browser's own camera, and a picture from the phone for those who were sent one. */
export default function Camera({ onText }: { onText: (text: string) => void }) {
  const [on, setOn] = useState(false);
  const [trouble, setTrouble] = useState('');
  const video = useRef<HTMLVideoElement>(null);
  const file = useRef<HTMLInputElement>(null);
  const latest = useRef(onText);
  latest.current = onText;

  useEffect(() => {
    if (!on) return;
    let over = false;
    const isOver = () => over;
    let stream: MediaStream | null = null;
    const look = async (decode: Decode) => {
      const seen = video.current;
      if (over || !seen) return;
      const found = await decode(seen, seen.videoWidth, seen.videoHeight).catch(() => null);
      if (isOver()) return;
      if (found) latest.current(found);
      else setTimeout(() => void look(decode), LOOK_MS);
    };
    const start = async () => {
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
      if (over || !video.current) return stop();
      video.current.srcObject = stream;
      await video.current.play();
      await look(await decoder());
    };
    const stop = () => stream?.getTracks().forEach((track) => track.stop());
    start().catch(() => {
      setTrouble('摄像头没有打开。请在浏览器里允许使用摄像头，或改用下面的方式。');
      setOn(false);
    });
    return () => {
      over = true;
      stop();
    };
  }, [on]);

  const read = async (picture: File) => {
    setTrouble('');
    const decoded = async () => {
      const bitmap = await createImageBitmap(picture);
      return (await decoder())(bitmap, bitmap.width, bitmap.height);
    };
    const found = await decoded().catch(() => null);
    if (found) latest.current(found);
    else setTrouble('图片里没有找到二维码。请靠近一点，只拍二维码，光线亮、不反光，再选一次。');
  };

  return (
    <>
      {on ? (
        <>
          <video ref={video} className="camera" muted playsInline aria-label="摄像头画面" />
          <Button look="plain" onTap={() => setOn(false)}>
            关闭摄像头
          </Button>
        </>
      ) : (
        <Button
          icon="scan"
          onTap={() => {
            setTrouble('');
            setOn(true);
          }}
        >
          打开摄像头扫码
        </Button>
      )}
      <Button look="quiet" onTap={() => file.current?.click()}>
        从图片识别
      </Button>
      <input
        ref={file}
        className="camera__file"
        type="file"
        accept="image/*"
        aria-label="选择图片"
        onChange={(event) => {
          const [picture] = event.target.files ?? [];
          event.target.value = '';
          if (picture) void read(picture);
        }}
      />
      {trouble && (
        <Box as="p" role="alert">
          {trouble}
        </Box>
      )}
    </>
  );
}
