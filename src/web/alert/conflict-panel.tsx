import { type ReactNode, useState } from 'react';
import { useVoice } from '../app/voice-context.ts';
import { Button } from '../parts/button.tsx';
import forms from '../parts/form.module.css';
import { Panel } from '../parts/panel.tsx';
import { describePath } from './describe-path.ts';
import type { DraftForm } from './draft-form.ts';
import styles from './edit.module.css';
import { type FormConflict, findConflicts, mergeForms, type ThreeForms } from './merge-forms.ts';

interface ConflictPanelProps {
  readonly conflict: ThreeForms & { readonly by: string };
  readonly onResolve: (form: DraftForm) => void;
}

/** Two people wrote at once: both texts are shown wherever they differ, and somebody chooses; nothing is lost. */
export function ConflictPanel({ conflict, onResolve }: ConflictPanelProps): ReactNode {
  const voice = useVoice();
  const [theirs, setTheirs] = useState<ReadonlySet<string>>(new Set());
  const conflicts = findConflicts(conflict);
  const choose = (path: string, isTheirs: boolean): void => {
    const next = new Set(theirs);
    if (isTheirs) next.add(path);
    else next.delete(path);
    setTheirs(next);
  };
  return (
    <Panel
      title={voice.text('alert.conflict')}
      lead={voice.text('alert.conflict.lead', { who: conflict.by, count: conflicts.length })}
    >
      {conflicts.map((place) => (
        <fieldset key={place.path} className={styles.texts}>
          <legend>{describePath(place.path, voice)}</legend>
          <div className={styles.pair}>
            <Choice
              name={place.path}
              label={voice.text('alert.conflict.mine')}
              value={place.mine}
              checked={!theirs.has(place.path)}
              onChoose={() => choose(place.path, false)}
            />
            <Choice
              name={place.path}
              label={voice.text('alert.conflict.theirs', { who: conflict.by })}
              value={place.theirs}
              checked={theirs.has(place.path)}
              onChoose={() => choose(place.path, true)}
            />
          </div>
        </fieldset>
      ))}
      <p>
        <Button look="primary" onPress={() => onResolve(mergeForms(conflict, theirs))}>
          {voice.text('alert.conflict.do')}
        </Button>
      </p>
    </Panel>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly value: FormConflict['mine'];
  readonly checked: boolean;
  readonly onChoose: () => void;
}

function Choice({ name, label, value, checked, onChoose }: ChoiceProps): ReactNode {
  return (
    <label className={styles.choice}>
      <span className={forms.check}>
        <input type="radio" name={name} checked={checked} onChange={onChoose} />
        <strong>{label}</strong>
      </span>
      <span className={styles.words}>{wordsOf(value)}</span>
    </label>
  );
}

/** A text as it was written; anything else as the node names it. */
export function wordsOf(value: unknown): string {
  if (value === undefined || value === null) return '–';
  if (typeof value === 'string') return value;
  if (typeof value === 'object' && 'text' in value && typeof value.text === 'string') return value.text;
  return JSON.stringify(value, null, 1);
}
