import { Image } from '@tarojs/components';

interface Props {
  src: string;
  name: string;
  className?: string;
  /** As high as its width asks, instead of filling its box. */
  inProportion?: boolean;
}

/** A picture with its name; an empty name marks decoration. */
export function Picture({ src, name, className, inProportion = false }: Props) {
  if (process.env.TARO_ENV === 'weapp') {
    // No long-press menu: forwarding a rotating code is what it must not invite.
    // `widthFix`: WeChat's image is 240px high whatever its width, and older kernels know no aspect-ratio.
    const mode = inProportion ? 'widthFix' : 'scaleToFill';
    return <Image className={className} src={src} mode={mode} showMenuByLongpress={false} aria-label={name} />;
  }
  return <img className={className} src={src} alt={name} draggable={false} />;
}
