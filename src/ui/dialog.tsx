import type { ReactNode } from 'react';
import { Box } from './base';
import { Button } from './button';
import { Sheet } from './sheet';

export interface DialogProps {
  open: boolean;
  title: string;
  /** What the confirming button does, as a verb. */
  confirm: string;
  danger?: boolean;
  loading?: boolean;
  onConfirm: () => void;
  onCancel: () => void;
  children: ReactNode;
}

/** Asks before something that can't be undone. */
export function Dialog({ open, title, confirm, danger = false, loading = false, onConfirm, onCancel, children }: DialogProps) {
  const footer = (
    <Box className="pair">
      <Button look="plain" onTap={onCancel}>
        取消
      </Button>
      <Button look={danger ? 'danger' : 'primary'} loading={loading} onTap={onConfirm}>
        {confirm}
      </Button>
    </Box>
  );
  return (
    <Sheet open={open} title={title} onClose={onCancel} footer={footer}>
      {children}
    </Sheet>
  );
}
