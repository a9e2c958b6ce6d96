import Taro from '@tarojs/taro';
import { type CSSProperties, useEffect, useRef, useState } from 'react';
import { cloudNow, offset } from '../../shell/clock';
import { call } from '../../shell/cloud';
import { LoginSheet } from '../../login';
import { useShown } from '../../shell/poll';
import { clockWords } from '../../words/clock';
import { useAct } from '../../shell/use-act';
import { go, to } from '../../shell/navigation';
import { forgetOpenCode } from '../../shell/open-codes';
import { Box, Button, Dialog, ErrorBox, Fold, Icon, Notice, Page, Picture, Status, Tap } from '../../ui';
import type { HeldCode } from '../held-code';
import { deleteSecret, extendSecret } from '../secret';
import { Approve } from './approve';
import { choices, Extend } from './extend';
import { Scans, whoOf } from './scans';
import { type Scan, useStatus } from './use-status';
import { useScreen } from './use-screen';
import { type Shown, useTokens } from './use-tokens';

const count = Array.from({ length: 30 }, (_, i) => 30 - i).join('\n');
// The seconds of a minute run by themselves too: a picture of the screen stands still.
const seconds = Array.from({ length: 60 }, (_, i) => String(i).padStart(2, '0')).join('\n');
/** A phone's clock that is off by more than this is worth a word. */
const CLOCK_OFF_MS = 60_000;
const BANNER_MS = 15_000;

interface CodeProps {
  shown: Shown | null;
  left: number;
  expires: number;
  /** null: it lasts as long as a code may. */
  onExtend: (() => void) | null;
}

function Code({ shown, left, expires, onExtend }: CodeProps) {
  const delay = { animationDelay: `-${shown?.phase ?? 0}ms` } as CSSProperties;
  return (
    <Box className="code__panel">
      {shown ? <Picture className="code__qr" src={shown.picture} name="动态码，请对方扫描" inProportion /> : <Box className="code__qr" />}
      <Box className="code__count" hidden key={shown?.beat}>
        <Box className="code__track">
          <Box className="code__bar" style={delay} />
        </Box>
        <Box className="code__seconds">
          <Box className="code__strip" style={delay}>
            {count}
          </Box>
        </Box>
        <Box className="code__unit">秒后换新</Box>
      </Box>
      <Box className="code__clock" hidden key={`clock${shown?.beat}`}>
        {shown && `${shown.minute}:`}
        <Box as="span" className="code__seconds">
          <Box as="span" className="code__strip code__strip--minute" style={delay}>
            {seconds}
          </Box>
        </Box>
      </Box>
      <Box className="code__terms">
        <Box as="p">
          {left === 1 ? '只供一位查看' : `还可供${left}位查看`}，{clockWords(expires)} 前有效
        </Box>
        {onExtend && (
          <Tap className="code__extend" label="延长亮码时间" onTap={onExtend}>
            延长
          </Tap>
        )}
      </Box>
    </Box>
  );
}

interface Props {
  held: HeldCode;
  title: string;
  /** Begin anew. */
  onAgain: () => void;
}

/** An open code: the picture, who scanned, and the end. */
export function Showing({ held, title, onAgain }: Props) {
  const shown = useShown();
  const { status, error, take } = useStatus(held.code, shown);
  // The cloud's word counts: it may have been extended here, in another tab, or by a request whose answer was lost.
  const expires = Math.max(held.expires, status?.expires ?? 0);
  const [expired, setExpired] = useState(() => cloudNow() >= expires);
  const state = status && status.state !== 'open' ? status.state : expired ? 'expired' : 'open';
  const tokens = useTokens(held, shown && state === 'open');
  useScreen(shown && state === 'open');

  const [ending, setEnding] = useState(false);
  const [extending, setExtending] = useState(false);
  const mayExtend = choices(held.opened, expires).length > 0;
  const end = useAct(() => call('holder', 'endCode', { code: held.code }));
  const [answering, setAnswering] = useState<number | null>(null);
  const [loggingIn, login] = useState(false);
  const news = useNews(status?.scans);

  useEffect(() => {
    if (!shown) return;
    const look = () => setExpired(cloudNow() >= expires);
    look();
    const timer = setInterval(look, 1000);
    return () => clearInterval(timer);
  }, [expires, shown]);
  useEffect(() => {
    if (expires > held.expires) void extendSecret(held.report, expires);
  }, [expires, held]);
  // Somebody else logged in here: another person's code is none of theirs.
  useEffect(() => {
    if (error?.code === 'CODE_NOT_FOUND') onAgain();
  }, [error, onAgain]);
  // The settings before may have been scrolled.
  useEffect(() => void Taro.pageScrollTo({ scrollTop: 0, duration: 0 }), []);
  // A code that is over needs no secret any more; with no network only the cloud could know that it was extended.
  const said = status?.state;
  useEffect(() => {
    if (said !== 'ended' && said !== 'expired') return;
    forgetOpenCode(held.report);
    void deleteSecret(held.report);
  }, [said, held.report]);
  // Whoever waits stands in front of the holder: ask at once.
  useEffect(() => {
    if (news?.state === 'pending') setAnswering(news.scan);
  }, [news]);

  const scans = status?.scans ?? [];
  const asked = scans.find((s) => s.scan === answering && s.state === 'pending');
  const watched = scans.some((s) => s.state === 'viewing' || s.state === 'pending');
  const live = state === 'open' || watched;
  const again = state !== 'open' && (
    <Button icon="code" look={live ? 'plain' : 'primary'} onTap={onAgain}>
      重新亮码
    </Button>
  );
  // What ends it stands below what it ends, away from the thumb that holds the phone.
  const finish = live && (
    <Button look="quiet" onTap={() => setEnding(true)}>
      {state === 'open' ? '结束亮码' : '结束查看'}
    </Button>
  );
  return (
    <Page title={title} footer={again}>
      <Box as="h2" className="code__name">
        {held.subjectName}
      </Box>
      {news && (state === 'open' || state === 'spent') && (
        <Box className="code__news" role="alert">
          <Status
            tone={news.state === 'pending' ? 'warn' : 'good'}
            words={news.state === 'pending' ? '有人请求查看，等您同意' : '刚刚有人扫码查看'}
          />
          <Box as="p">{whoOf(news)}</Box>
        </Box>
      )}
      {state === 'open' && (
        <Box as="p" className="code__ask">
          请对方用微信扫一扫
        </Box>
      )}
      {state === 'open' ? (
        <Code
          shown={tokens}
          left={status?.viewersLeft ?? held.viewers}
          expires={expires}
          onExtend={mayExtend ? () => setExtending(true) : null}
        />
      ) : (
        <Over state={state} waits={scans.some((s) => s.state === 'pending')} views={scans.some((s) => s.state === 'viewing')} />
      )}
      {error?.code === 'NETWORK' && state === 'open' && (
        <Notice tone="warn">网络断开，码仍可出示；有没有人扫过、能不能延长，连上后才知道。</Notice>
      )}
      {error?.code === 'NETWORK' && state === 'expired' && <Notice>网络断开，这是按手机上的时间说的。延长过的，连上后会接着显示。</Notice>}
      {error?.code === 'LOGIN_REQUIRED' && (
        <Notice tone="warn" title="登录已过期">
          码仍可出示。重新登录后可以看到有没有人扫码。
          <Button look="plain" onTap={() => login(true)}>
            登录
          </Button>
        </Notice>
      )}
      {Math.abs(offset() ?? 0) > CLOCK_OFF_MS && state === 'open' && (
        <Notice>手机时间不准，已按平台时间亮码，不影响使用。建议在系统设置中打开自动校时。</Notice>
      )}
      <Scans scans={scans} onAnswer={(scan) => setAnswering(scan.scan)} />
      {state === 'open' && (
        <Fold title="对方扫不了" icon={<Icon name="info" />}>
          <Box as="p">可以把报告的核验码念给对方，或者把PDF原件发给对方；都在报告页。</Box>
          <Button look="plain" onTap={() => go(to.report(held.report))}>
            去报告页
          </Button>
        </Fold>
      )}
      <Box className="code__about words--soft words--small">
        <Box as="p">对方会看到：{held.says}</Box>
        <Box as="p">{held.title}</Box>
        <Box as="p">{held.report}</Box>
        {state === 'open' && <Box as="p">扫出的网址应为 {held.link.replace(/^https?:\/\/([^/]+)\/.*$/, '$1')}</Box>}
      </Box>
      {finish}
      {extending && state === 'open' && mayExtend && (
        <Extend
          code={held.code}
          opened={held.opened}
          expires={expires}
          onExtended={(next) => {
            take(next);
            setExtending(false);
          }}
          onClose={() => setExtending(false)}
        />
      )}
      {asked && (
        <Approve
          key={asked.scan}
          code={held.code}
          scan={asked}
          onAnswered={(next) => {
            take(next);
            setAnswering(null);
          }}
          onClose={() => setAnswering(null)}
        />
      )}
      <LoginSheet open={loggingIn} onClose={() => login(false)} />
      <Dialog
        open={ending}
        title={state === 'open' ? '结束这次亮码？' : '结束查看？'}
        confirm="结束"
        danger
        loading={end.busy}
        onCancel={() => setEnding(false)}
        onConfirm={() =>
          void end.act(undefined).then((ended) => {
            if (!ended) return;
            take(ended);
            setEnding(false);
          })
        }
      >
        <Box as="p">码立即作废，正在查看的人也会马上看不到报告。</Box>
        {end.error && <ErrorBox error={end.error} />}
      </Dialog>
    </Page>
  );
}

const overs = {
  spent: ['已扫码，码已用完', '这个码只能用这么多次，别人再扫会提示已使用。'],
  expired: ['亮码时间已到', '这个码已失效。如还需要，请重新亮码。'],
  ended: ['已结束亮码', '码和查看都已结束。如还需要，请重新亮码。'],
} as const;

function Over({ state, waits, views }: { state: keyof typeof overs; waits: boolean; views: boolean }) {
  const [title, words] =
    state === 'spent' && waits ? ['有人请求查看', '还没有人看到报告。请在下面核对数字后同意；拒绝的，名额退回。'] : overs[state];
  return (
    <Box className="code__over" role="status">
      <Status tone={state !== 'spent' ? 'info' : waits ? 'warn' : 'good'} words={title} large />
      <Box as="p">{state === 'spent' && views && !waits ? '对方正在查看。不想让对方继续看，请点“结束查看”。' : words}</Box>
    </Box>
  );
}

/** The scan that came last, for a while after the page learnt of it; not those that were there when the page opened. */
function useNews(scans: readonly Scan[] | undefined): Scan | null {
  const known = useRef<number | null>(null);
  const [news, setNews] = useState<Scan | null>(null);
  useEffect(() => {
    if (!scans) return;
    const last = scans[scans.length - 1];
    const waiting = scans.find((s) => s.state === 'pending');
    if (known.current === null && waiting) setNews(waiting);
    else if (known.current !== null && scans.length > known.current && last) {
      setNews(last);
      if (process.env.TARO_ENV === 'weapp') void Taro.vibrateShort({ type: 'medium' }).catch(() => undefined);
    }
    known.current = scans.length;
  }, [scans]);
  useEffect(() => {
    if (!news) return;
    const timer = setTimeout(() => setNews(null), BANNER_MS);
    return () => clearTimeout(timer);
  }, [news]);
  return news;
}
