import { useShareAppMessage } from '@tarojs/taro';

/** Copied beside the built pages; 5:4, as WeChat draws it. */
const picture = '/share/card.png';

/**
 * Lets a page be forwarded as a plain card: a fixed path without a query, and a picture of our own, for WeChat's is a screenshot of
 * the page with whatever stands on it. Pages that don't call this can't be forwarded at all. None goes to the timeline: what opens
 * from there has no OPENID, and the cloud answers nobody it can't tell apart.
 */
export function useShareCard(path: string, title: string): void {
  useShareAppMessage(() => ({ title, path, imageUrl: picture }));
}
