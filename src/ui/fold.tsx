import { type ReactNode, useState } from 'react';
import { Box, Tap } from './base';
import { Icon } from './icon';

export interface FoldProps {
  title: string;
  note?: ReactNode;
  icon?: ReactNode;
  /** Open from the start. */
  open?: boolean;
  onOpen?: () => void;
  children: ReactNode;
}

/** Something longer, shown on request; what is folded isn't drawn. */
export function Fold({ title, note, icon, open = false, onOpen, children }: FoldProps) {
  const [shown, show] = useState(open);
  const turn = () => {
    if (!shown) onOpen?.();
    show(!shown);
  };
  return (
    <Box className="fold">
      <Tap className="row fold__head" expanded={shown} onTap={turn}>
        {icon}
        <Box as="span" className="row__words">
          <Box as="span" className="row__title">
            {title}
          </Box>
          {note && (
            <Box as="span" className="row__note">
              {note}
            </Box>
          )}
        </Box>
        <Icon name={shown ? 'up' : 'down'} className="row__next" />
      </Tap>
      {shown && <Box className="fold__body">{children}</Box>}
    </Box>
  );
}
