import { Image } from '@tarojs/components';

/** A picture with its name; an empty name marks decoration. */
export function Picture({ src, name, className }: { src: string; name: string; className?: string }) {
  if (process.env.TARO_ENV === 'weapp') {
    // No long-press menu: forwarding a rotating code is what it must not invite.
    return <Image className={className} src={src} mode="scaleToFill" showMenuByLongpress={false} aria-label={name} />;
  }
  return <img className={className} src={src} alt={name} draggable={false} />;
}
