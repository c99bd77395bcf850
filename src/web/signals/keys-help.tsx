import type { ReactNode } from 'react';
import { useVoice } from '../app/voice-context.ts';
import { KeysDialog } from '../parts/keys-dialog.tsx';

const keys = [
  { key: 'j', does: 'next' },
  { key: 'k', does: 'previous' },
  { key: 'o', does: 'enter' },
  { key: 'v', does: 'verify' },
  { key: 'd', does: 'dismiss' },
  { key: 'r', does: 'review' },
  { key: 'n', does: 'note' },
  { key: 'm', does: 'mute' },
  { key: 'u', does: 'undo' },
  { key: '?', does: 'help' },
] as const;

interface KeysHelpProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

export function KeysHelp({ open, onClose }: KeysHelpProps): ReactNode {
  const voice = useVoice();
  return (
    <KeysDialog
      title={voice.text('keys.title')}
      keys={keys.map(({ key, does }) => ({ key, does: voice.text(`keys.${does}`) }))}
      open={open}
      onClose={onClose}
    />
  );
}
