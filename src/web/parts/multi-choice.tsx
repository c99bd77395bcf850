import { type ReactNode, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components/ComboBox';
import { useVoice } from '../app/voice-context.ts';
import { announce } from '../shell/announcer.tsx';
import styles from './multi-choice.module.css';

export interface Choice {
  readonly id: string;
  readonly name: string;
  /** A word that tells it from others of the same name. */
  readonly hint?: string;
}

interface MultiChoiceProps {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
  /** At least one must stay. */
  readonly atLeastOne?: boolean;
}

/** Several of many: what is chosen stands as tags; writing finds what to add. */
export function MultiChoice({ label, choices, chosen, onChange, atLeastOne = false }: MultiChoiceProps): ReactNode {
  const voice = useVoice();
  const [text, setText] = useState('');
  const nameOf = (id: string): string => choices.find((choice) => choice.id === id)?.name ?? id;

  function change(next: readonly string[]): void {
    if (atLeastOne && next.length === 0) return;
    const added = next.find((id) => !chosen.includes(id));
    const removed = chosen.find((id) => !next.includes(id));
    if (added !== undefined) announce(voice.text('choice.added', { name: nameOf(added) }));
    if (removed !== undefined) announce(voice.text('choice.removed', { name: nameOf(removed) }));
    setText('');
    // Leaving the field says the same again: a form that takes it as a change would not be saved under the next click.
    if (added !== undefined || removed !== undefined) onChange(next);
  }

  return (
    <ComboBox<Choice, 'multiple'>
      className={`${styles.choice}`}
      selectionMode="multiple"
      defaultItems={choices}
      inputValue={text}
      onInputChange={setText}
      value={[...chosen]}
      onChange={(keys) => change(keys.map(String))}
      menuTrigger="focus"
      allowsEmptyCollection
    >
      <Label className={`${styles.label}`}>{label}</Label>
      <div className={styles.field}>
        {chosen.map((id) => (
          <span key={id} className={styles.tag}>
            {nameOf(id)}
            {!(atLeastOne && chosen.length === 1) && (
              <button
                type="button"
                className={styles.remove}
                aria-label={voice.text('choice.remove', { name: nameOf(id) })}
                onClick={() => change(chosen.filter((other) => other !== id))}
              >
                <svg width={10} height={10} viewBox="0 0 10 10" aria-hidden="true">
                  <path d="M1.5,1.5l7,7M8.5,1.5l-7,7" stroke="currentColor" strokeWidth={1.6} />
                </svg>
              </button>
            )}
          </span>
        ))}
        <span className={styles.entry}>
          <Input className={`${styles.input}`} placeholder={voice.text('choice.add')} />
          <AriaButton className={`${styles.open}`} aria-label={voice.text('choice.show')}>
            <svg width={12} height={8} viewBox="0 0 12 8" aria-hidden="true">
              <path d="M1,1.5l5,5l5,-5" fill="none" stroke="currentColor" strokeWidth={1.8} />
            </svg>
          </AriaButton>
        </span>
      </div>
      <Popover className={`${styles.popover}`}>
        <ListBox<Choice>
          className={`${styles.list}`}
          renderEmptyState={() => <p className={styles.none}>{voice.text('choice.none')}</p>}
        >
          {(choice) => (
            <ListBoxItem id={choice.id} textValue={choice.name} className={`${styles.item}`}>
              {choice.name}
              {choice.hint !== undefined && <span className={styles.hint}>{choice.hint}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
