import { useCallback, useEffect, useRef, useState } from 'react';
import { call, type CloudError } from '../../shell/cloud';
import { useMe } from '../../shell/session';
import { goOn } from '../../shell/navigation';
import { dropToken } from '../../shell/link';
import { Gate } from '../../login';
import { Box, Button, Card, Empty, ErrorBox, Field, Notice, Page } from '../../ui';
import { useAct } from '../../shell/use-act';
import { Service } from '../../verdict';
import { Left } from '../left';
import { attemptFor, storeName, storeView, storedName, storedPass } from '../stored';
import { officialHost } from '../official';
import { mayRetry, refusalTitle } from '../refusals';
import { usePass } from './use-pass';

/**
 * A dynamic code was read: nothing is redeemed before an explicit tap. With a pass there is time to read, to type and to take a call;
 * as long as none came the token is tried.
 */
export function Confirm({ token, onAgain }: { token: string; onAgain: () => void }) {
  const [name, setName] = useState(storedName);
  const [remembered, remember] = useState(name !== '');
  const forget = () => {
    storeName('');
    setName('');
    remember(false);
  };
  const { pass, error: refused, again } = usePass(token);
  const [late, setLate] = useState(false);
  const expire = useCallback(() => setLate(true), []);
  const redeem = useAct(async (as: string) => {
    storeName(as);
    const attempt = await attemptFor(token);
    const by = (scanned: string) => call('verifier', 'redeemToken', { token: scanned, attempt, ...(as ? { name: as } : {}) });
    // A browser that logged in or out since has another account: the pass isn't its own, the token may still do.
    const given = pass ?? storedPass(token);
    const use = await by(given?.pass ?? token).catch((error: CloudError) => {
      if (!given || error.code !== 'CODE_NOT_OURS') throw error;
      return by(token);
    });
    storeView(token, use.view, use.state === 'pending' ? use.digits : null);
    dropToken();
    goOn('/verifier/view/index');
  });
  const view = () => void redeem.act(name.trim().slice(0, 40));
  const error = redeem.error ?? (refused && !mayRetry(refused) ? refused : null);
  const over = late || (error !== null && !mayRetry(error));
  const footer = over ? (
    <Button icon="scan" onTap={onAgain}>
      重新扫码
    </Button>
  ) : (
    <Button icon="eye" loading={redeem.busy} onTap={view}>
      {redeem.error ? '再试一次' : '查看报告'}
    </Button>
  );
  return (
    <Page title="扫码核验" footer={footer}>
      <Service host={officialHost()} />
      {error ? (
        <ErrorBox error={error} title={refusalTitle(error)} />
      ) : late ? (
        <Empty
          icon="clock"
          title="这次扫码已过时间"
          hint="没有查看，也没有占用名额。请重新扫对方屏幕上正在显示的码；对方已结束的，请让对方重新亮码。"
        />
      ) : (
        <Card title="对方请您查看一份信用报告">
          <Box as="p">点“查看报告”后才会打开，对方马上会看到有人扫码。打开后请先核对单位名称和代码。</Box>
          {pass && <Left until={pass.until} words={(left) => `请在${left}内查看`} onOver={expire} />}
          {refused && <Notice tone="warn">还没有连上，会自动再试。着急可以现在就点“查看报告”。</Notice>}
          <Field
            id="name"
            label="我是（选填）"
            value={name}
            onChange={setName}
            onDone={view}
            maxLength={40}
            placeholder="单位名称"
            help={
              remembered
                ? '这是上次填的，存在这台设备上。对方会看到，并标明是自称。'
                : '填一次就记住，只存在这台设备上。对方会看到，并标明是自称。'
            }
          />
          {remembered && (
            <Button look="quiet" onTap={forget}>
              清除名称
            </Button>
          )}
        </Card>
      )}
      {error?.code === 'CODE_NAMED' && (
        <Named
          onLogin={() => {
            redeem.clear();
            again();
          }}
        />
      )}
      {officialHost() === null && <Notice tone="warn">本程序还没有登记官方网址，只核对了码的格式。</Notice>}
    </Page>
  );
}

/** The way to be the one that the code is for; `onLogin` as soon as somebody else is logged in here. */
function Named({ onLogin }: { onLogin: () => void }) {
  const { me } = useMe();
  const id = me && (me.person?.id ?? '');
  const first = useRef(id);
  useEffect(() => {
    if (first.current !== null && id !== first.current) onLogin();
    first.current = id;
  }, [id]);
  return <Gate>{() => <Notice>您已登录，但不是对方指定的单位。请换该单位的账号登录。</Notice>}</Gate>;
}
