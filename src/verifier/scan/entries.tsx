import { useEffect, useState } from 'react';
import { go, to } from '../../shell/navigation';
import { holdPaper } from '../../shell/link';
import { Box, Button, Card, ErrorBox, Field, Fold, Icon, Page, Row } from '../../ui';
import { Service } from '../../verdict';
import { refreshLists } from '../lists';
import { officialHost, type Read, readScanned, type Wrong } from '../official';
import { File } from './file';
import { Scan } from './scan';
import { TypedCode } from './typed';
import { useWedge } from './use-wedge';

function Refused({ read }: { read: Wrong }) {
  const host = officialHost();
  const official = host ? `官方网址是 ${host}。` : '';
  const hints = {
    host: read.wrong === 'host' ? `这个码的网址是 ${read.host}，不是官方网址 ${host}，已拒绝打开。请让对方打开“合规一码通”重新亮码。` : '',
    link: `没有读到本平台的码，已拒绝打开。${official}请让对方打开“合规一码通”亮码再扫，或扫报告封面上的二维码。`,
    broken: '二维码内容不完整，可能被遮挡或截断。请对准整个码再扫一次。',
  };
  return (
    <ErrorBox
      error={{ code: read.wrong === 'broken' ? 'QR_BROKEN' : 'CODE_NOT_OURS', hint: hints[read.wrong] }}
      title={read.wrong === 'broken' ? '二维码不完整' : '不是本平台的码'}
    />
  );
}

/** Every way to check a report; what is scanned, pasted or typed is read here and nothing is opened that isn't ours. */
export function Entries({ refused, onRead }: { refused: Wrong | null; onRead: (read: Read) => void }) {
  const [link, setLink] = useState('');
  // The next paper may have to be checked where there is no network: the lists, and in a browser the page, are fetched now.
  useEffect(() => {
    void refreshLists();
    if (process.env.TARO_ENV === 'h5') void import('../../paper/check/index').catch(() => undefined);
  }, []);
  const take = (scanned: string) => {
    if (!scanned.trim()) return;
    setLink('');
    const read = readScanned(scanned);
    if (!('paper' in read)) return onRead(read);
    holdPaper(read.paper);
    go(to.paper());
  };
  useWedge(take);
  return (
    <Page title="核验报告" wide>
      {refused && <Refused read={refused} />}
      <Box className="desk">
        <Box className="desk__part">
          <Scan onText={take} />
          <TypedCode onLink={take} />
        </Box>
        <Box className="desk__part">
          <File />
          <Card>
            <Box className="groups">
              <Row title="核验记录" note="核验过的报告和回执" icon={<Icon name="clock" />} onTap={() => go(to.history())} />
              <Row title="离线核验" note="没有网络时核验纸质报告" icon={<Icon name="info" />} onTap={() => go(to.lists())} />
              <Fold title="粘贴链接" note="对方发来的链接，或扫码枪扫到的内容" icon={<Icon name="edit" />}>
                <Field
                  id="link"
                  label="扫码枪，或粘贴链接"
                  value={link}
                  onChange={setLink}
                  onDone={() => take(link)}
                  maxLength={512}
                  placeholder="https://"
                  help={process.env.TARO_ENV === 'h5' ? '用扫码枪时不用点这里，直接扫即可；输入法请切到英文。' : undefined}
                />
                <Button look="plain" disabled={!link.trim()} onTap={() => take(link)}>
                  下一步
                </Button>
              </Fold>
            </Box>
          </Card>
        </Box>
      </Box>
      <Service host={officialHost()} />
    </Page>
  );
}
