import { useEffect, useState } from 'react';
import { CloudError } from '../../shell/cloud';
import { returnTo, to } from '../../shell/navigation';
import { Box, Button, Card, ErrorBox, Facts, Notice, Page } from '../../ui';
import { useAct } from '../../shell/use-act';
import { storedLists, refreshLists } from '../../verifier/lists';
import { instantWords } from '../../words/dates';
import { dropTrust, heldTrust } from '../trust';

const held = () => ({ ...heldTrust(), at: storedLists()?.at ?? null });

/** Whether this device can check papers without a network, and how old its lists are. */
export default function Index() {
  const [{ list, refused, at }, setHeld] = useState(held);
  const update = useAct(async (anew: boolean) => {
    const before = storedLists()?.at;
    const lists = await refreshLists(true);
    if (!lists || lists.at === before) throw new CloudError('NETWORK', '没有连上网络，名单没有更新。请检查网络后再试。');
    if (anew) dropTrust();
    setHeld(held());
  });
  useEffect(() => void refreshLists().then(() => setHeld(held())), []);
  return (
    <Page
      title="离线核验"
      footer={
        <Button icon="scan" onTap={() => returnTo(to.scan())}>
          去扫码
        </Button>
      }
    >
      <Card title={list ? '可以离线核验' : '还不能离线核验'}>
        <Box as="p">
          没有网络时，扫报告封面的二维码也能核对签名：是不是出具单位签发的、写了什么。是否撤销以名单为准；名单超过24小时，就不再说“现在”如何。
        </Box>
        {list && at !== null && (
          <Facts
            facts={[
              ['名单更新', instantWords(at)],
              ['出具单位', `${list.issuers.length}个：${list.issuers.map(({ place }) => place).join('、')}`],
            ]}
          />
        )}
        {update.error && <ErrorBox error={update.error} title="没有更新" />}
        <Button look="plain" icon="refresh" loading={update.busy} onTap={() => void update.act(false)}>
          更新名单
        </Button>
      </Card>
      {refused === 'ahead' && (
        <Notice tone="warn" title="新名单没有采用">
          新名单写明的签发时间比现在晚。请先核对这台设备的日期和时间，再点“更新名单”。联网核验不受影响。
        </Notice>
      )}
      {refused === 'stranger' && list && (
        <Notice tone="warn" title="新名单没有采用">
          <Box as="p">
            新名单不是由手头名单写明的密钥签名的，可能隔了太久没有更新，也可能有人冒充。联网核验不受影响。请确认网址是官方的，再重新建立信任。
          </Box>
          <Button look="plain" loading={update.busy} onTap={() => void update.act(true)}>
            重新建立信任
          </Button>
        </Notice>
      )}
    </Page>
  );
}
