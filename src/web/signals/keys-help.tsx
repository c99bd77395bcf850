import type { ReactNode } from 'react';
import { useVoice } from '../app/voice-context.ts';
import { KeysDialog } from '../parts/keys-dialog.tsx';

const keysOfAll = [
  { key: 'j', does: 'next' },
  { key: 'k', does: 'previous' },
  { key: 'o', does: 'enter' },
] as const;
const keysOfDeciding = [
  { key: 'v', does: 'verify' },
  { key: 'd', does: 'dismiss' },
  { key: 'r', does: 'review' },
  { key: 'n', does: 'note' },
  { key: 'm', does: 'mute' },
  { key: 'u', does: 'undo' },
] as const;
const keyOfHelp = { key: '?', does: 'help' } as const;

interface KeysHelpProps {
  /** Whether the reader decides on signals. */
  readonly deciding: boolean;
  readonly open: boolean;
  readonly onClose: () => void;
}

export function KeysHelp({ deciding, open, onClose }: KeysHelpProps): ReactNode {
  const voice = useVoice();
  const keys = [...keysOfAll, ...(deciding ? keysOfDeciding : []), keyOfHelp];
  return (
    <KeysDialog
      title={voice.text('keys.title')}
      keys={keys.map(({ key, does }) => ({ key, does: voice.text(`keys.${does}`) }))}
      open={open}
      onClose={onClose}
    />
  );
}
