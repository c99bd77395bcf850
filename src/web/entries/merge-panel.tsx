import { type ReactNode, useState } from 'react';
import type { SaveOutcome } from '../../api/index.ts';
import { wordsOf } from '../alert/conflict-panel.tsx';
import { diffWords } from '../alert/diff-words.ts';
import { useVoice } from '../app/voice-context.ts';
import { Button } from '../parts/button.tsx';
import forms from '../parts/form.module.css';
import { Panel } from '../parts/panel.tsx';
import styles from './entries.module.css';
import { nameOfPart } from './name-of-part.ts';
import { withPart } from './with-part.ts';

interface MergePanelProps<Content> {
  readonly merge: Extract<SaveOutcome<unknown, Content>, { outcome: 'merge' }>;
  readonly onResolve: (content: unknown) => void;
  /** What people call the part at a JSON Pointer. */
  readonly nameOf?: ((pointer: string) => string) | undefined;
}

/** Two people wrote at once: both texts stand beside one another wherever they differ, and somebody chooses; nothing is lost. */
export function MergePanel<Content>({ merge, onResolve, nameOf }: MergePanelProps<Content>): ReactNode {
  const voice = useVoice();
  const [theirs, setTheirs] = useState<ReadonlySet<string>>(new Set());
  const { by, conflicts, merged } = merge;
  const choose = (path: string, isTheirs: boolean): void => {
    const others = [...theirs].filter((one) => one !== path);
    setTheirs(new Set(isTheirs ? [...others, path] : others));
  };
  const resolved = (): unknown =>
    conflicts
      .filter(({ path }) => theirs.has(path))
      .reduce<unknown>((content, { path, theirs: part }) => withPart(content, path, part), merged);
  if (merge.theirs === null) {
    return (
      <Panel title={voice.text('entry.both')} lead={voice.text('entry.withdrawnMeanwhile', { by })}>
        <Button look="primary" onPress={() => onResolve(merged)}>
          {voice.text('entry.bringBack')}
        </Button>
      </Panel>
    );
  }
  return (
    <Panel title={voice.text('entry.both')} lead={voice.text('entry.both.lead', { by, count: conflicts.length })}>
      {conflicts.map(({ path, theirs: other, mine }) => (
        <fieldset key={path} className={styles.conflict}>
          <legend>{nameOf?.(path) ?? nameOfPart(path, voice)}</legend>
          <div className={forms.pair}>
            {([false, true] as const).map((isTheirs) => (
              <label key={String(isTheirs)}>
                <span className={forms.check}>
                  <input
                    type="radio"
                    name={path}
                    checked={theirs.has(path) === isTheirs}
                    onChange={() => choose(path, isTheirs)}
                  />
                  <strong>{isTheirs ? voice.text('entry.theirs', { by }) : voice.text('entry.mine')}</strong>
                </span>
                <span className={styles.words}>
                  <Words text={wordsOf(isTheirs ? other : mine)} other={wordsOf(isTheirs ? mine : other)} />
                </span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      <Button look="primary" onPress={() => onResolve(resolved())}>
        {voice.text('entry.putTogether')}
      </Button>
    </Panel>
  );
}

/** A text; what the other one does not say is marked. */
function Words({ text, other }: { readonly text: string; readonly other: string }): ReactNode {
  let position = 0;
  return diffWords(other, text).map(({ op, text: words }) => {
    position += words.length;
    if (op === 'removed') return null;
    const key = `${position} ${op}`;
    return op === 'added' ? <mark key={key}>{words}</mark> : <span key={key}>{words}</span>;
  });
}
