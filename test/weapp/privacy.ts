import type { Call, Privacy } from './world';

/** Interfaces that WeChat guards (用户隐私保护指引内容介绍), as far as such an app may want them. */
export const guarded = [
  ...['scanCode', 'chooseMessageFile', 'chooseMedia', 'chooseImage', 'chooseVideo', 'createCameraContext'],
  ...['saveImageToPhotosAlbum', 'saveVideoToPhotosAlbum', 'setClipboardData', 'getClipboardData', 'getLocation', 'startRecord'],
] as const;

type Answer = { event: string; buttonId?: string };
type Listener = (resolve: (answer: Answer) => void, about: { referrer: string }) => void;
const refused = (api: string) => ({ errMsg: `${api}:fail privacy permission is not authorized` });

/** The four interfaces, and what they do to a guarded one: the app's listener decides whether it runs. */
export function privacyWx(privacy: Privacy) {
  let listener: Listener | null = null;
  const ask = (api: string, run: () => void, fail: () => void): void => {
    if (!privacy.needed) return run();
    if (!listener) return fail();
    privacy.told.push(`asked ${api}`);
    listener(
      ({ event, buttonId }) => {
        privacy.told.push(event);
        if (event === 'exposureAuthorization') return;
        const agreed = event === 'agree' && buttonId !== '' && buttonId === privacy.tapped;
        if (agreed) privacy.needed = false;
        setTimeout(agreed ? run : fail, 0);
      },
      { referrer: api },
    );
  };
  const wx = {
    onNeedPrivacyAuthorization: (given: Listener) => void (listener = given),
    requirePrivacyAuthorize: ({ success, fail }: Call) => {
      const api = 'requirePrivacyAuthorize';
      ask(
        api,
        () => void setTimeout(() => success?.({ errMsg: `${api}:ok` }), 0),
        () => fail?.(refused(api)),
      );
    },
    getPrivacySetting: ({ success }: Call) =>
      void setTimeout(() => success?.({ needAuthorization: privacy.needed, privacyContractName: '《合规一码通隐私保护指引》' }), 0),
    openPrivacyContract: ({ success }: Call) => void setTimeout(() => success?.({ errMsg: 'openPrivacyContract:ok' }), 0),
  };
  /** The interface as a phone gives it while nobody has agreed. */
  const guard =
    (api: string, run: (options: Call) => unknown) =>
    (options: Call): unknown =>
      privacy.needed
        ? new Promise((done, fail) =>
            ask(
              api,
              () => done(run(options)),
              () => fail(refused(api)),
            ),
          )
        : run(options);
  return { wx, guard };
}
