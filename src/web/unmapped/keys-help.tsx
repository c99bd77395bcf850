import type { ReactNode } from 'react';
import { useVoice } from '../app/voice-context.ts';
import { KeysDialog } from '../parts/keys-dialog.tsx';

const keysOfAll = [
  { key: 'j', does: 'unmapped.key.next' },
  { key: 'k', does: 'unmapped.key.previous' },
] as const;
const keysOfDeciding = [
  { key: '1–9', does: 'unmapped.key.suggestion' },
  { key: 's', does: 'unmapped.key.search' },
  { key: 'x', does: 'unmapped.not' },
  { key: 'w', does: 'unmapped.new' },
  { key: 'n', does: 'unmapped.key.note' },
  { key: 'u', does: 'unmapped.key.undo' },
] as const;
const keyOfHelp = { key: '?', does: 'unmapped.key.help' } as const;

interface KeysHelpProps {
  /** Whether the reader decides on names. */
  readonly deciding: boolean;
  readonly open: boolean;
  readonly onClose: () => void;
}

export function KeysHelp({ deciding, open, onClose }: KeysHelpProps): ReactNode {
  const voice = useVoice();
  const keys = [...keysOfAll, ...(deciding ? keysOfDeciding : []), keyOfHelp];
  return (
    <KeysDialog
      title={voice.text('unmapped.keys')}
      keys={keys.map(({ key, does }) => ({ key, does: voice.text(does) }))}
      open={open}
      onClose={onClose}
    />
  );
}
