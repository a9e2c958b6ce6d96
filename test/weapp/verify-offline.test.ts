import { joinPayload, readPayload } from '../../cloudfunctions/core/statement/payload';
import { encodeStatement } from '../../cloudfunctions/core/statement/statement';
import { signAs } from '../../cloudfunctions/runtime/signing-keys';
import type { LocalCloud } from '../../local/emulator/cloud';
import type { TrustList } from '../../types/trust';
import { wechatClient } from '../support/clients';
import { NOW } from '../support/cloud';
import { aPaper, type Paper } from '../support/papers';
import * as seed from '../support/seed';
import { key } from './showing';
import { abroad, atHub, foreign, scan, startWithPaper, verifierPhone } from './verifiers';

const HOUR_MS = 3_600_000;

describe('a verifier without a network, with the built mini-program', () => {
  let cloud: LocalCloud;
  let paper: Paper;
  beforeAll(async () => {
    ({ cloud, paper } = await startWithPaper());
  });
  beforeEach(() => cloud.setClock(NOW));
  const offline = async (text: string, hours = 0) => {
    const at = await atHub(cloud);
    at.phone.world.offline = true;
    at.phone.world.skew = hours * HOUR_MS;
    await scan(at, text);
    await at.phone.until(() => at.phone.text.includes('离线核对的结果') || at.phone.text.includes('无法识别'), 10_000);
    return at.phone;
  };

  test('a paper is checked by its signature; whether it was revoked only the list says, and how old it is', async () => {
    const phone = await offline(paper.link);
    expect(phone.text).toContain('签名有效，是否撤销未知');
    expect(phone.text).toContain('不在手头的撤销名单中');
    expect(phone.text).toContain('不到1小时前');
    expect(phone.text).toContain(paper.subject);
    expect(phone.text).toContain('二维码里没有名称');
    expect(phone.text).toContain('查的比常用的少');
    expect(phone.text).not.toContain('真实有效');
    phone.world.offline = false;
    await phone.tap(key('联网再核验'));
    await phone.until(() => phone.text.includes('真实有效'), 10_000);
    expect(phone.errors).toEqual([]);
  });

  test('the name printed on the paper is compared with the signed one, and leaves the phone by no call', async () => {
    const phone = await offline(paper.link);
    expect(phone.text).not.toContain('与签名');
    await phone.tap(key('核对'));
    expect(phone.text).toContain('请先输入纸上印的名称');
    const { name } = paper;
    await phone.type('name', `${name}（北京）`);
    await phone.tap(key('核对'));
    expect(phone.text).toContain('与签名中的名称不一致：可能被改过');
    await phone.type('name', name);
    expect(phone.text).not.toContain('不一致');
    await phone.tap(key('核对'));
    expect(phone.text).toContain('与签名一致');
    phone.world.offline = false;
    await phone.tap(key('联网再核验'));
    await phone.until(() => phone.text.includes('真实有效'), 10_000);
    expect(phone.text).not.toContain('核对名称');
  });

  test('after 24 hours nothing is called current', async () => {
    const phone = await offline(paper.link, 25);
    expect(phone.text).toContain('手头的名单不是这24小时内的');
    expect(phone.text).toContain('25小时前');
  });

  test('fields bear no names of another revision, only their counts', async () => {
    const phone = await offline(paper.link);
    expect(phone.text).not.toContain('更新名单');
    const kept = JSON.parse(phone.world.storage.get('trust')!.value) as { list: TrustList };
    for (const { fields } of kept.list.issuers) for (const list of fields) list.revision += 1;
    phone.world.storage.set('trust', { value: JSON.stringify(kept), encrypt: false });
    await phone.open('paper/check/index', { q: encodeURIComponent(paper.link) });
    await phone.until(() => phone.text.includes('更新名单后可见领域名称'), 10_000);
    expect(phone.text).toMatch(/[1-9]\d*个领域/);
    await phone.tap(key('更新名单'));
    await phone.until(() => phone.top.route === 'paper/lists/index');
  });

  test('a paper dated later than now asks to check the clock, and nothing of it is shown', async () => {
    const { statement } = readPayload(paper.link.split('/s/')[1]!)!;
    const bytes = encodeStatement({ ...statement, issued: NOW + 3 * HOUR_MS });
    const phone = await offline(`${cloud.origin}/s/${joinPayload(bytes, signAs('statement', bytes))}`);
    expect(phone.text).toContain('出具时间晚于现在');
    expect(phone.text).toContain('请先核对这台设备的日期和时间');
    expect(phone.text).not.toContain(paper.subject);
  });

  test('a clock set back behind the list is told, and makes no paper one of the future', async () => {
    const phone = await offline(paper.link, -25);
    expect(phone.text).toContain('手头的名单不是这24小时内的');
    expect(phone.text).toContain('请核对这台设备的日期和时间');
    expect(phone.text).not.toContain('小时前');
  });

  test('a paper of a later version asks for an update, and the cloud, and is not called damaged', async () => {
    const bytes = Buffer.from(paper.link.split('/s/')[1]!, 'base64url');
    bytes[0]! += 16;
    const phone = await offline(`${cloud.origin}/s/${bytes.toString('base64url')}?from=singlemessage`);
    expect(phone.text).toContain('请更新后再核验');
    expect(phone.text).toContain('没有网络');
    expect(phone.text).not.toMatch(/不完整|手头没有撤销名单/);
    phone.world.offline = false;
    await phone.tap(key('联网再核验'));
    await phone.until(() => !phone.text.includes('没有网络'), 10_000);
    expect(phone.text).toContain('请更新后再核验');
  });

  test('what the list says was ended is ended', async () => {
    const gone = await aPaper(cloud);
    const authority = wechatClient(cloud);
    seed.addStaff(cloud, authority, 'authority', 'changzhi', null);
    await authority.call('authority', 'revokeReport', { number: gone.number, reason: '依据的数据有误' });
    // The signed lists are kept for seconds.
    cloud.setClock(NOW + HOUR_MS);
    const phone = await offline(gone.link);
    expect(phone.text).toContain('真实，但已失效');
    expect(phone.text).toContain('已被主管部门撤销');
  });

  test('another city’s paper is believed through the trust list', async () => {
    const phone = await offline(abroad);
    expect(phone.text).toContain('签名有效，是否撤销未知');
    expect(phone.text).toContain('外市乙');
    expect(phone.text).not.toContain('网址不是官方的');
  });

  test('one bit changed and the signature does not hold', async () => {
    const bytes = Buffer.from(paper.link.split('/s/')[1]!, 'base64url');
    bytes[50]! ^= 16;
    const phone = await offline(`${cloud.origin}/s/${bytes.toString('base64url')}`);
    expect(phone.text).toContain('签名不可信');
    expect(phone.text).not.toContain(paper.subject);
  });

  test('a phone that never had a list says so, and not that the paper is false', async () => {
    const { phone } = verifierPhone(cloud);
    phone.world.offline = true;
    await phone.open('paper/check/index', { q: encodeURIComponent(paper.link) });
    await phone.until(() => phone.text.includes('还不能离线核验'), 10_000);
    expect(phone.text).not.toContain('签名不可信');
    phone.world.offline = false;
    await phone.tap(key('重试'));
    await phone.until(() => phone.text.includes('真实有效'), 10_000);
  });

  test('the page of the lists tells how old they are, and takes no list of a stranger', async () => {
    const { phone } = await atHub(cloud);
    await phone.open('paper/lists/index');
    await phone.until(() => phone.text.includes('可以离线核验'), 10_000);
    expect(phone.text).toContain('外市甲');
    const kept = JSON.parse(phone.world.storage.get('trust')!.value) as { list: TrustList };
    const stranger = { ...kept, list: { ...kept.list, roots: foreign[0]!.listKeys }, signature: 'of another list' };
    phone.world.storage.set('trust', { value: JSON.stringify(stranger), encrypt: false });
    await phone.open('paper/lists/index');
    await phone.until(() => phone.text.includes('新名单没有采用'), 10_000);
    await phone.tap(key('重新建立信任'));
    await phone.until(() => !phone.text.includes('新名单没有采用'), 10_000);
    expect(phone.text).toContain('可以离线核验');
  });
});
