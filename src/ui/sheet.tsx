import { View } from '@tarojs/components';
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { Box, Tap } from './base';
import { Icon } from './icon';

export interface SheetProps {
  open: boolean;
  title: string;
  onClose: () => void;
  /** Actions at its lower edge. */
  footer?: ReactNode;
  children: ReactNode;
}

function Inside({ title, onClose, footer, children }: SheetProps) {
  return (
    <>
      <Box className="sheet__head">
        <Box as="h2" className="sheet__title" id="sheet-title">
          {title}
        </Box>
        <Tap className="sheet__close" label="关闭" onTap={onClose}>
          <Icon name="close" />
        </Tap>
      </Box>
      <Box className="sheet__body" scrolls>
        {children}
      </Box>
      {footer && <Box className="sheet__footer">{footer}</Box>}
    </>
  );
}

/** The browser's own dialog keeps the focus inside, closes on Escape, and gives the focus back if it is closed while still in the document. */
function WebSheet(props: SheetProps) {
  const ref = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    // Older browsers know the element without its methods.
    const dialog = ref.current as (Pick<HTMLDialogElement, 'setAttribute'> & Partial<HTMLDialogElement>) | null;
    if (dialog?.showModal) dialog.showModal();
    else dialog?.setAttribute('open', '');
    return () => dialog?.close?.();
  }, []);
  const cancel = (event: { preventDefault(): void }) => {
    event.preventDefault();
    props.onClose();
  };
  return (
    <dialog
      className="sheet"
      ref={ref}
      aria-labelledby="sheet-title"
      onCancel={cancel}
      onClick={(e) => e.target === e.currentTarget && props.onClose()}
    >
      <Box className="sheet__panel">
        <Inside {...props} />
      </Box>
    </dialog>
  );
}

/** A panel over the page: from below on a phone, in the middle of a wide screen. */
export function Sheet(props: SheetProps) {
  if (!props.open) return null;
  if (process.env.TARO_ENV === 'weapp') {
    return (
      <View className="sheet" catchMove>
        <View className="sheet__shade" onClick={props.onClose} />
        <View className="sheet__panel" aria-role="dialog" aria-label={props.title}>
          <Inside {...props} />
        </View>
      </View>
    );
  }
  return <WebSheet {...props} />;
}
