import { Link } from '@tanstack/react-router';
import { type ReactNode, type Ref, useId, useRef, useState } from 'react';
import type { RegisterName, UnmappedSubstance } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { useNames } from '../data/names.ts';
import { useDuty } from '../data/session.ts';
import { formatMoment } from '../format/date.ts';
import { TlpMark } from '../markings/marking-label.tsx';
import { Button } from '../parts/button.tsx';
import { ForDuty } from '../parts/for-duty.tsx';
import outcomeStyles from '../parts/outcome.module.css';
import { NameOf } from '../parts/register-name.tsx';
import { useKeys } from '../parts/use-keys.ts';
import { KeysHelp } from './keys-help.tsx';
import { SubstancePicker } from './substance-picker.tsx';
import styles from './unmapped.module.css';
import type { Identify } from './use-identify.ts';

/** Suggestions with a key of their own: 1 to 9. */
const keyedSuggestions = 9;

interface UnmappedDecisionProps {
  readonly entry: UnmappedSubstance;
  readonly identify: Identify;
  readonly onDecided: () => void;
  readonly onUndone: (id: string) => void;
  readonly onNext: () => void;
  readonly onPrevious: () => void;
}

/** One name, what it may be, and what can be decided about it, by hand or by key. */
export function UnmappedDecision({
  entry,
  identify,
  onDecided,
  onUndone,
  onNext,
  onPrevious,
}: UnmappedDecisionProps): ReactNode {
  const voice = useVoice();
  const names = useNames();
  const id = useId();
  const note = useRef<HTMLTextAreaElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  const [noteText, setNoteText] = useState('');
  const [helpOpen, setHelpOpen] = useState(false);
  const { decision, suggestions } = entry;
  const mayDecide = useDuty('analyse');
  const decided = decision !== null && decision.decision !== 'undecided';

  async function decide(
    kind: 'same-as' | 'not-a-substance' | 'new-substance' | 'undecided',
    other?: Picked,
  ): Promise<void> {
    if (identify.busy) return;
    const done = await identify.decide(
      entry,
      {
        decision: kind,
        ...(other === undefined ? {} : { substance: other.id }),
        ...(noteText.trim() === '' ? {} : { note: noteText.trim() }),
      },
      other?.name.text[voice.language] ?? '',
    );
    if (done && kind !== 'undecided') onDecided();
  }

  async function undo(): Promise<void> {
    const undone = await identify.undo();
    if (undone !== null) onUndone(undone);
  }

  useKeys({
    j: onNext,
    k: onPrevious,
    ...(mayDecide
      ? {
          ...Object.fromEntries(
            suggestions
              .slice(0, keyedSuggestions)
              .map(({ substance, name }, index) => [
                String(index + 1),
                () => void decide('same-as', { id: substance, name }),
              ]),
          ),
          s: () => picker.current?.focus(),
          x: () => void decide('not-a-substance'),
          w: () => void decide('new-substance'),
          n: () => note.current?.focus(),
          u: () => void undo(),
        }
      : {}),
    '?': () => setHelpOpen(true),
  });

  return (
    <section className={styles.decision} aria-labelledby={id}>
      <h2 id={id} className={styles.reported}>
        {entry.name}
      </h2>
      <p className={styles.facts}>
        <TlpMark tlp={entry.tlp} />{' '}
        {entry.firstReported === null
          ? voice.text('unmapped.reported.never', { source: names.source(entry.source) })
          : voice.text('unmapped.reported', { source: names.source(entry.source), date: entry.firstReported })}
        {' · '}
        {voice.text('substances.series', { count: entry.series })}
        {entry.findings !== null && ` · ${voice.text('unmapped.findings', { count: entry.findings })}`}
      </p>
      {decided && <Decided entry={entry} onTakeBack={() => void decide('undecided')} busy={identify.busy} />}
      <h3>{voice.text('unmapped.suggestions')}</h3>
      <Suggestions suggestions={suggestions} busy={identify.busy} onPick={(picked) => void decide('same-as', picked)} />
      <ForDuty duty="analyse">
        <SubstancePicker fieldRef={picker} onPick={(picked) => void decide('same-as', picked)} />
        <Note fieldRef={note} value={noteText} onChange={setNoteText} />
      </ForDuty>
      <div className={styles.actions}>
        <ForDuty duty="analyse">
          <Button disabled={identify.busy} onPress={() => void decide('not-a-substance')}>
            {voice.text('unmapped.not')} <Key name="x" />
          </Button>
          <Button disabled={identify.busy} onPress={() => void decide('new-substance')}>
            {voice.text('unmapped.new')} <Key name="w" />
          </Button>
          {identify.canUndo && (
            <Button disabled={identify.busy} onPress={() => void undo()}>
              {voice.text('unmapped.undo')} <Key name="u" />
            </Button>
          )}
        </ForDuty>
        <Button look="quiet" onPress={() => setHelpOpen(true)}>
          {voice.text('unmapped.keys')} <Key name="?" />
        </Button>
      </div>
      {identify.message !== '' && (
        <p className={identify.failed ? outcomeStyles.failed : outcomeStyles.done}>{identify.message}</p>
      )}
      <KeysHelp deciding={mayDecide} open={helpOpen} onClose={() => setHelpOpen(false)} />
    </section>
  );
}

interface Picked {
  readonly id: string;
  readonly name: RegisterName;
}

interface SuggestionsProps {
  readonly suggestions: UnmappedSubstance['suggestions'];
  readonly busy: boolean;
  readonly onPick: (picked: Picked) => void;
}

/** What the name may mean, best first; the first nine have a key. */
function Suggestions({ suggestions, busy, onPick }: SuggestionsProps): ReactNode {
  const voice = useVoice();
  if (suggestions.length === 0) return <p>{voice.text('unmapped.suggestions.none')}</p>;
  return (
    <ol className={styles.suggestions}>
      {suggestions.map(({ substance, name }, index) => (
        <li key={substance}>
          <span className={styles.suggested}>
            <NameOf name={name} />{' '}
            <Link
              to="/$language/substances/$substance"
              params={{ language: voice.language, substance }}
              search={{}}
              className={styles.facts ?? ''}
            >
              {voice.text('unmapped.page')}
            </Link>
          </span>
          <ForDuty duty="analyse">
            {' '}
            <Button
              look={index === 0 ? 'primary' : 'plain'}
              disabled={busy}
              aria-label={voice.text('unmapped.same.of', { name: name.text[voice.language] })}
              onPress={() => onPick({ id: substance, name })}
            >
              {voice.text('unmapped.same')} {index < keyedSuggestions && <Key name={String(index + 1)} />}
            </Button>
          </ForDuty>{' '}
        </li>
      ))}
    </ol>
  );
}

interface NoteProps {
  readonly fieldRef: Ref<HTMLTextAreaElement>;
  readonly value: string;
  readonly onChange: (text: string) => void;
}

/** Why it was decided so, in the reader's own words. */
function Note({ fieldRef, value, onChange }: NoteProps): ReactNode {
  const voice = useVoice();
  const id = useId();
  return (
    <div className={styles.note}>
      <label htmlFor={id}>
        {voice.text('unmapped.note')} <Key name="n" />
      </label>
      <textarea
        id={id}
        ref={fieldRef}
        rows={2}
        maxLength={4000}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}

interface DecidedProps {
  readonly entry: UnmappedSubstance;
  readonly onTakeBack: () => void;
  readonly busy: boolean;
}

/** What was decided, by whom and when. */
function Decided({ entry: { decision }, onTakeBack, busy }: DecidedProps): ReactNode {
  const voice = useVoice();
  const names = useNames();
  if (decision === null) return null;
  return (
    <div className={styles.decided}>
      <p>
        <strong>{voice.text(`unmapped.decided.${decision.decision}`)}</strong>
        {decision.substance !== null && (
          <>
            {' '}
            <Link
              to="/$language/substances/$substance"
              params={{ language: voice.language, substance: decision.substance }}
              search={{}}
            >
              {names.substance(decision.substance)}
            </Link>
          </>
        )}
      </p>
      <p className={styles.facts}>
        {voice.text('unmapped.by', { who: decision.by, at: formatMoment(decision.at, voice) })}
      </p>
      {decision.note !== null && <p>{decision.note}</p>}
      <ForDuty duty="analyse">
        <Button disabled={busy} onPress={onTakeBack}>
          {voice.text('unmapped.takeBack')}
        </Button>
      </ForDuty>
    </div>
  );
}

function Key({ name }: { readonly name: string }): ReactNode {
  return (
    <span aria-hidden="true">
      <kbd>{name}</kbd>
    </span>
  );
}
