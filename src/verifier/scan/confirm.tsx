import { useState } from 'react';
import { call } from '../../shell/cloud';
import { goOn } from '../../shell/navigation';
import { dropToken } from '../../shell/link';
import { Gate } from '../../login';
import { Box, Button, Card, ErrorBox, Field, Notice, Page } from '../../ui';
import { useAct } from '../../shell/use-act';
import { Service } from '../../verdict';
import { attemptFor, storeName, storeView, storedName } from '../stored';
import { officialHost } from '../official';
import { mayRetry, refusalTitle } from '../refusals';

/** A dynamic code was read: nothing is redeemed before an explicit tap. */
export function Confirm({ token, onAgain }: { token: string; onAgain: () => void }) {
  const [name, setName] = useState(storedName);
  const redeem = useAct(async (as: string) => {
    storeName(as);
    const use = await call('verifier', 'redeemToken', { token, attempt: await attemptFor(token), ...(as ? { name: as } : {}) });
    dropToken();
    storeView(token, use.view, use.state === 'pending' ? use.digits : null);
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
