import { callerAddress } from '../../../cloudfunctions/web/caller-address';
import { networkOf } from '../../../cloudfunctions/web/network';
import '../../support/keys';

test.each<[address: string, network: string | null]>([
  ['203.0.113.9', '203.0.113.9'],
  [' 203.0.113.9 ', '203.0.113.9'],
  ['::ffff:203.0.113.9', '203.0.113.9'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:DB8:1:2::6', '2001:db8:1:2::/64'],
  ['2001:0db8:0001:0002:ffff::', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['64:ff9b::203.0.113.9', '64:ff9b:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['[2001:db8:1:2::6]:443', '2001:db8:1:2::/64'],
  ['', null],
  ['unknown', null],
  ['203.0.113', null],
  ['2001:db8:::1', null],
])('%j counts as %j', (address, network) => expect(networkOf(address)).toBe(network));

describe('where a call comes from', () => {
  const env = { ...process.env };
  afterEach(() => {
    process.env = { ...env };
  });
  const of = (headers: Record<string, string>, settings: Record<string, string> = {}) => {
    Object.assign(process.env, settings);
    return callerAddress(headers);
  };

  test('is what the gateway says, not the client', () => {
    expect(of({ 'x-real-ip': '203.0.113.9', 'x-forwarded-for': '198.51.100.1' })).toBe(of({ 'x-real-ip': '203.0.113.9' }));
    expect(of({ 'x-real-ip': '203.0.113.9' })).not.toBe(of({ 'x-real-ip': '203.0.113.10' }));
  });
  test('is one network for whoever has a /64', () => {
    expect(of({ 'x-real-ip': '2001:db8:1:2::1' })).toBe(of({ 'x-real-ip': '2001:db8:1:2:ffff::9' }));
  });
  test('is one and the same where nothing can be read, so that nobody gets around it', () => {
    const unknown = of({});
    expect([of({ 'x-real-ip': '' }), of({ 'x-real-ip': 'x' }), of({ 'x-forwarded-for': '203.0.113.9' })]).toEqual([
      unknown,
      unknown,
      unknown,
    ]);
  });
  test('is the last hop but one’s own proxies', () => {
    const settings = { APP_ADDRESS_HEADER: 'X-Forwarded-For', APP_OWN_PROXIES: '1' };
    const [client, forged, proxy] = ['203.0.113.9', '198.51.100.1', '10.0.0.1'];
    const direct = of({ 'x-forwarded-for': `${client}, ${proxy}` }, settings);
    expect(of({ 'x-forwarded-for': `${forged}, ${client}, ${proxy}` }, settings)).toBe(direct);
    expect(of({ 'x-forwarded-for': client }, settings)).toBe(of({}, settings));
  });
});
