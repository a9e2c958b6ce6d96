import Taro, { useRouter } from '@tarojs/taro';
import { lazy, Suspense, useState } from 'react';
import { call, CloudError } from '../../cloud';
import { goOn } from '../../go';
import { dropToken, heldToken } from '../../link';
import { Gate } from '../../login';
import { afterConsent } from '../../privacy';
import { Box, Button, Card, ErrorBox, Field, Notice, Page } from '../../ui';
import { useAct } from '../../use-call';
import { attemptFor, keepName, keepView, keptName } from '../keep';
import { officialHost, type Read, readScanned } from '../official';
import { mayRetry, refusalTitle } from '../refusals';
import { Service } from '../../verdict';
import '../index.scss';

// A browser without a detector of its own gets no camera: a decoder would weigh more than the whole page.
const Camera =
  process.env.TARO_ENV === 'h5' && 'BarcodeDetector' in window ? lazy(() => import(/* webpackChunkName: "camera" */ './camera')) : null;

/** What the link that opened this page holds: `q` of a mini-program's link, decoded once, or the token that the landing took. */
function given(q: string | undefined): Read | null {
  if (process.env.TARO_ENV === 'h5') {
    const token = heldToken();
    return token === null ? null : token === '' ? { wrong: 'link' } : { token };
  }
  if (!q) return null;
  try {
    return readScanned(decodeURIComponent(q));
  } catch {
    return { wrong: 'link' };
  }
}

/** Takes a scanned code; nothing is redeemed before an explicit tap. */
export default function Index() {
  const { q } = useRouter().params;
  const [read, setRead] = useState<Read | null>(() => given(q));
  const again = () => {
    dropToken();
    setRead(null);
  };
  if (read && 'token' in read) return <Confirm token={read.token} onAgain={again} />;
  return <Entries refused={read} onRead={setRead} />;
}

function Refused({ read }: { read: Exclude<Read, { token: string }> }) {
  const hint =
    read.wrong === 'host'
      ? `这个码的网址是 ${read.host}，不是官方网址 ${officialHost()}，已拒绝打开。请让对方打开“合规一码通”重新亮码。`
      : '没有读到一码通的链接。请让对方打开“合规一码通”亮码，再扫屏幕上的码。';
  return <ErrorBox error={{ code: 'CODE_NOT_OURS', hint }} title="不是本平台的码" />;
}

function Entries({ refused, onRead }: { refused: Exclude<Read, { token: string }> | null; onRead: (read: Read) => void }) {
  const [text, setText] = useState('');
  const [unable, setUnable] = useState<CloudError | null>(null);
  const take = (scanned: string) => {
    if (!scanned.trim()) return;
    setText('');
    onRead(readScanned(scanned));
  };
  const scan = async () => {
    try {
      const scanned = afterConsent(
        () => Taro.scanCode({ scanType: ['qrCode'] }),
        '可以在下面粘贴对方发来的链接，或直接用微信的“扫一扫”扫对方的码。',
      );
      take((await scanned).result);
    } catch (error) {
      // Cancelled: nothing to say.
      setUnable(error instanceof CloudError ? error : null);
    }
  };
  return (
    <Page title="扫码核验">
      {refused && <Refused read={refused} />}
      <Card title="扫描对方出示的码">
        {process.env.TARO_ENV === 'weapp' && (
          <Button icon="scan" onTap={() => void scan()}>
            扫一扫
          </Button>
        )}
        {unable && (
          <Notice tone="warn" title="没有打开扫一扫">
            {unable.hint}
          </Notice>
        )}
        {Camera && (
          <Suspense fallback={null}>
            <Camera onText={take} />
          </Suspense>
        )}
        {process.env.TARO_ENV === 'h5' && !Camera && <Box as="p">用手机相机或微信“扫一扫”扫对方的码，会直接打开本页。</Box>}
        <Field
          id="link"
          label="扫码枪，或粘贴链接"
          value={text}
          onChange={setText}
          onDone={() => take(text)}
          maxLength={256}
          placeholder="https://"
          help="用扫码枪时，先点一下输入框再扫。"
        />
        <Button look="plain" disabled={!text.trim()} onTap={() => take(text)}>
          下一步
        </Button>
      </Card>
      <Service host={officialHost()} />
    </Page>
  );
}

function Confirm({ token, onAgain }: { token: string; onAgain: () => void }) {
  const [name, setName] = useState(keptName);
  const redeem = useAct(async (as: string) => {
    keepName(as);
    const use = await call('verifier', 'redeem', { token, attempt: await attemptFor(token), ...(as ? { name: as } : {}) });
    dropToken();
    keepView(token, use.view, use.state === 'pending' ? use.digits : null);
    goOn('/verifier/view/index');
  });
  const view = () => void redeem.act(name.trim().slice(0, 40));
  const { error } = redeem;
  const over = error !== null && !mayRetry(error);
  const footer = over ? (
    <Button icon="scan" onTap={onAgain}>
      重新扫码
    </Button>
  ) : (
    <Button icon="eye" loading={redeem.busy} onTap={view}>
      {error ? '再试一次' : '查看报告'}
    </Button>
  );
  return (
    <Page title="扫码核验" footer={footer}>
      <Service host={officialHost()} />
      {error ? (
        <ErrorBox error={error} title={refusalTitle(error)} />
      ) : (
        <Card title="对方请您查看一份信用报告">
          <Box as="p">点“查看报告”后才会打开，对方马上会看到有人扫码。打开后请先核对单位名称和代码。</Box>
          <Field
            id="name"
            label="我是（选填）"
            value={name}
            onChange={setName}
            onDone={view}
            maxLength={40}
            placeholder="单位名称"
            help="对方会看到这个名称，并标明是自称。"
          />
        </Card>
      )}
      {error?.code === 'CODE_NAMED' && <Gate>{() => <Notice>您已登录，但不是对方指定的单位。请换该单位的账号登录。</Notice>}</Gate>}
      {officialHost() === null && <Notice tone="warn">本程序还没有登记官方网址，只核对了码的格式。</Notice>}
    </Page>
  );
}
