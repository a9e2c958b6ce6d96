import { CurrentWindowBackendContext } from 'glass-easel';
import { MiniProgramEnv } from 'glass-easel-miniprogram-adapter';

/** One page of the built mini-program: its templates compiled, its configurations by path. */
declare const given: { page: string; templates: Record<string, never>; configs: Record<string, object> };

// Runs in Chromium: WeChat's own engine draws the built templates from what the page has `setData`.
const env = new MiniProgramEnv();
const space = env.createCodeSpace('', true);
for (const [path, config] of Object.entries(given.configs)) {
  space.addComponentStaticConfig(path, config as never);
  space.addCompiledTemplate(path, { groupList: given.templates, content: given.templates[path]! } as never);
}
space.componentEnv('comp', ({ Component }) => {
  // As Taro defines it: no element of its own between a page's nodes.
  Component({ options: { virtualHost: true }, properties: { i: { type: Object, value: {} }, l: { type: String, value: '' } } } as never);
});
space.componentEnv(given.page, ({ Component }) => {
  Component({ data: { root: { cn: [] } } } as never);
});

const root = env.associateBackend(new CurrentWindowBackendContext() as never).createRoot('wx-page', space, given.page);
const place = document.body.appendChild(document.createElement('div'));
root.attach(document.body as never, place as never);

/** The engine makes a plain element of `image`, which draws nothing. */
const drawImages = (): void =>
  document.querySelectorAll<HTMLElement>('image').forEach((image) => {
    image.style.backgroundImage = `url("${image.getAttribute('src')}")`;
  });

Object.assign(window, {
  show(data: object) {
    root.get().setData({ root: data } as never);
    drawImages();
  },
});
