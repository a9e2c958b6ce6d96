import { webcrypto } from 'node:crypto';
import { fakeFiles } from './files';
import { guarded, privacyWx } from './privacy';
import type { Call, World } from './world';

/** Interfaces WeChat has given up (废弃接口), as far as an app like this might call them: there, and noted when called. */
export const deprecated = [
  ...['getSystemInfo', 'getSystemInfoSync', 'getSystemInfoAsync', 'getUserInfo', 'getUserProfile', 'authorize', 'createCanvasContext'],
  ...['canvasToTempFilePath', 'drawCanvas', 'navigateToMiniProgram', 'onAppHide', 'createAudioContext', 'openSetting', 'stopRecord'],
  ...['startRecord', 'getBackgroundAudioPlayerState', 'saveFile', 'getSavedFileList', 'chooseVideo', 'chooseImage'],
] as const;

/** Answers in a later turn, as a phone does, by callback and by promise. */
function answer(options: Call, result: unknown, failed = false): Promise<unknown> {
  return new Promise((done, fail) => {
    setTimeout(() => {
      (failed ? options.fail : options.success)?.(result);
      options.complete?.(result);
      if (!failed) done(result);
      else if (!options.fail && !options.complete) fail(result);
    }, 0);
  });
}

/** The part of `wx` that the app may use. What is missing here is missing on the phone as far as the tests know. */
export function fakeWx(world: World, navigation: Record<string, (options: Call) => Promise<unknown>>): Record<string, unknown> {
  const { storage } = world;
  const read = (key: string, encrypt: boolean): unknown => {
    const kept = storage.get(key);
    return kept && kept.encrypt === encrypt ? world.parse(kept.value) : undefined;
  };
  const write = (key: string, data: unknown, encrypt: boolean) => storage.set(key, { value: JSON.stringify(data), encrypt });
  const moves = Object.fromEntries(
    Object.entries(navigation).map(([api, run]) => [
      api,
      (o: Call) =>
        run(o).then(
          () => answer(o, { errMsg: `${api}:ok` }),
          (error: Error) => answer(o, { errMsg: `${api}:fail ${error.message}` }, true),
        ),
    ]),
  );
  const quiet = [
    'setScreenBrightness',
    'setKeepScreenOn',
    'showToast',
    'hideToast',
    'showLoading',
    'hideLoading',
    'setNavigationBarTitle',
    'vibrateShort',
    'setClipboardData',
    'pageScrollTo',
    'makePhoneCall',
    'setVisualEffectOnCapture',
  ];
  const wx: Record<string, (options: Call) => unknown> = {
    ...Object.fromEntries(quiet.map((api) => [api, (options: Call) => answer(options, { errMsg: `${api}:ok` })])),
    ...moves,
    openDocument: (o) => answer(o, { errMsg: 'openDocument:ok' }, !world.disk.has(o.filePath as string)),
    shareFileMessage: (o) => answer(o, { errMsg: 'shareFileMessage:ok' }, !world.disk.has(o.filePath as string)),
    getScreenBrightness: (o) => answer(o, { value: 0.4 }),
    getStorage: (o) => {
      const data = read(o.key as string, o.encrypt === true);
      return answer(o, data === undefined ? { errMsg: 'getStorage:fail data not found' } : { data }, data === undefined);
    },
    setStorage: (o) => {
      write(o.key as string, o.data, o.encrypt === true);
      return answer(o, { errMsg: 'setStorage:ok' });
    },
    removeStorage: (o) => {
      storage.delete(o.key as string);
      return answer(o, { errMsg: 'removeStorage:ok' });
    },
    showModal: (o) => {
      const confirm = world.modals.shift() ?? true;
      return answer(o, { confirm, cancel: !confirm });
    },
    scanCode: (o) => {
      const result = world.scans.shift();
      return answer(o, result === undefined ? { errMsg: 'scanCode:fail cancel' } : { result }, result === undefined);
    },
    chooseMessageFile: (o) => {
      const chosen = world.files.splice(0, o.count as number);
      const tempFiles = chosen.map(({ name, content }) => ({
        name,
        path: `wxfile://${content}`,
        size: Buffer.byteLength(content, 'base64'),
      }));
      return answer(o, chosen.length > 0 ? { tempFiles } : { errMsg: 'chooseMessageFile:fail cancel' }, chosen.length === 0);
    },
    requestSubscribeMessage: (o) => {
      const { accepts } = world;
      if (!accepts) return answer(o, { errCode: 20004, errMsg: 'requestSubscribeMessage:fail The main switch is switched off' }, true);
      const said = (o.tmplIds as string[]).map((id) => [id, accepts.includes(id) ? 'accept' : 'reject']);
      return answer(o, { errMsg: 'requestSubscribeMessage:ok', ...Object.fromEntries(said) });
    },
    getNetworkType: (o) => answer(o, { networkType: world.offline ? 'none' : '4g' }),
  };
  const privacy = privacyWx(world.privacy);
  const guards = guarded as readonly string[];
  const logged = Object.entries({ ...wx, ...privacy.wx }).map(([api, run]) => [
    api,
    (options: Call = {}) => {
      world.calls.push({ api, options });
      return guards.includes(api) ? privacy.guard(api, run as (options: Call) => unknown)(options) : run(options as never);
    },
  ]);
  return {
    ...Object.fromEntries(logged),
    canIUse: () => true,
    ...fakeFiles(world),
    getStorageSync: (key: string) => read(key, false) ?? '',
    setStorageSync: (key: string, data: unknown) => void write(key, data, false),
    removeStorageSync: (key: string) => void storage.delete(key),
    getAppBaseInfo: () => ({ SDKVersion: '3.7.12', fontSizeSetting: world.fontSize ?? 16, theme: 'light' }),
    getWindowInfo: () => ({ windowWidth: 375, windowHeight: 812, pixelRatio: 3, statusBarHeight: 44, safeArea: { bottom: 778 } }),
    ...Object.fromEntries(deprecated.map((api) => [api, (options: Call = {}) => void world.calls.push({ api, options })])),
    getLaunchOptionsSync: () => world.launch,
    getEnterOptionsSync: () => world.launch,
    onNetworkStatusChange: (tell: World['onNetwork'][number]) => void world.onNetwork.push(tell),
    offNetworkStatusChange: () => undefined,
    getUserCryptoManager: () => ({
      getRandomValues: ({ length, success }: { length: number; success: (r: unknown) => void }) =>
        void setTimeout(() => success({ randomValues: webcrypto.getRandomValues(new Uint8Array(length)).buffer }), 0),
    }),
    cloud: {
      DYNAMIC_CURRENT_ENV: 'current',
      init: () => undefined,
      callFunction: async ({ name, data }: { name: string; data: unknown }) => {
        if (world.offline) throw Object.assign(new Error('cloud.callFunction:fail'), { errCode: -1 });
        return {
          errMsg: 'cloud.callFunction:ok',
          result: world.parse(JSON.stringify(await world.cloud(name, JSON.parse(JSON.stringify(data))))),
        };
      },
    },
  };
}
