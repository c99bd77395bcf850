import { type ReactNode, useState } from 'react';
import type { SignalEntry } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { useNames } from '../data/names.ts';
import { useDuty } from '../data/session.ts';
import { Button } from '../parts/button.tsx';
import { ForDuty } from '../parts/for-duty.tsx';
import { useKeys } from '../parts/use-keys.ts';
import { headlineOf } from './describe-signal.ts';
import { DismissDialog } from './dismiss-dialog.tsx';
import { KeysHelp } from './keys-help.tsx';
import { MuteDialog } from './mute-dialog.tsx';
import { NoteDialog } from './note-dialog.tsx';
import styles from './triage-bar.module.css';
import type { Triage } from './use-triage.ts';

interface TriageBarProps {
  readonly signal: SignalEntry;
  /** Number of signals of the same event, this one included. */
  readonly members: number;
  readonly triage: Triage;
  /** After a decision: on to the next. */
  readonly onDecided?: () => void;
  readonly onUndone?: (signal: SignalEntry) => void;
  /** Further keys of the screen. */
  readonly keys?: Readonly<Record<string, () => void>>;
}

type OpenDialog = 'dismiss' | 'note' | 'mute' | 'help' | null;

/** What can be decided about a signal, by hand or by key. */
export function TriageBar({ signal, members, triage, onDecided, onUndone, keys = {} }: TriageBarProps): ReactNode {
  const voice = useVoice();
  const names = useNames();
  const [open, setOpen] = useState<OpenDialog>(null);
  const headline = headlineOf(signal, names, voice);
  const mayDecide = useDuty('analyse');
  const isOpen = signal.state === 'new' || signal.state === 'in-review';
  const close = (): void => setOpen(null);

  async function decide(verdict: 'verify' | 'review' | 'reopen'): Promise<void> {
    const done = await triage.decide(signal, { verdict, group: members > 1 });
    if (done && verdict === 'verify') onDecided?.();
  }

  async function undo(): Promise<void> {
    const undone = await triage.undo();
    if (undone !== null) onUndone?.(undone);
  }

  useKeys({
    ...keys,
    ...(mayDecide
      ? {
          v: () => void (isOpen && !triage.busy && decide('verify')),
          d: () => isOpen && setOpen('dismiss'),
          r: () => void (signal.state === 'new' && !triage.busy && decide('review')),
          n: () => setOpen('note'),
          m: () => isOpen && setOpen('mute'),
          u: () => void (!triage.busy && undo()),
        }
      : {}),
    '?': () => setOpen('help'),
  });

  return (
    <div className={styles.bar}>
      <ForDuty duty="analyse">
        {isOpen ? (
          <>
            <Button look="primary" disabled={triage.busy} onPress={() => void decide('verify')}>
              {voice.text('verdict.verify')} <Key name="v" />
            </Button>
            <Button disabled={triage.busy} onPress={() => setOpen('dismiss')}>
              {voice.text('verdict.dismiss')} <Key name="d" />
            </Button>
            {signal.state === 'new' && (
              <Button disabled={triage.busy} onPress={() => void decide('review')}>
                {voice.text('verdict.review')} <Key name="r" />
              </Button>
            )}
          </>
        ) : (
          signal.state !== 'closed' && (
            <Button disabled={triage.busy} onPress={() => void decide('reopen')}>
              {voice.text('verdict.reopen')}
            </Button>
          )
        )}
        <Button disabled={triage.busy} onPress={() => setOpen('note')}>
          {voice.text('verdict.note')} <Key name="n" />
        </Button>
        {isOpen && (
          <Button disabled={triage.busy} onPress={() => setOpen('mute')}>
            {voice.text('verdict.mute')} <Key name="m" />
          </Button>
        )}
        {triage.canUndo && (
          <Button disabled={triage.busy} onPress={() => void undo()}>
            {voice.text('verdict.undo')} <Key name="u" />
          </Button>
        )}
      </ForDuty>
      <span className={styles.help}>
        <Button look="quiet" onPress={() => setOpen('help')}>
          {voice.text('shell.shortcuts')} <Key name="?" />
        </Button>
      </span>
      {triage.message !== '' && <p className={triage.failed ? styles.failed : styles.message}>{triage.message}</p>}
      <DismissDialog
        open={open === 'dismiss'}
        headline={headline}
        members={members}
        onClose={close}
        onDismiss={({ reason, note, group }) => {
          close();
          void triage
            .decide(signal, { verdict: 'dismiss', reason, group, ...(note === '' ? {} : { note }) })
            .then((done) => {
              if (done) onDecided?.();
            });
        }}
      />
      <NoteDialog
        open={open === 'note'}
        headline={headline}
        onClose={close}
        onNote={(note) => {
          close();
          void triage.addNote(signal, note);
        }}
      />
      <MuteDialog
        open={open === 'mute'}
        signal={signal}
        onClose={close}
        onMute={(request) => {
          close();
          void triage.mute(signal, request).then((done) => {
            if (done) onDecided?.();
          });
        }}
      />
      <KeysHelp deciding={mayDecide} open={open === 'help'} onClose={close} />
    </div>
  );
}

function Key({ name }: { readonly name: string }): ReactNode {
  return (
    <span aria-hidden="true">
      <kbd className={styles.key}>{name}</kbd>
    </span>
  );
}
