import { useQuery } from '@tanstack/react-query';
import { type ReactNode, type Ref, useState } from 'react';
import type { RegisterName } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { registerQuery } from '../data/register-queries.ts';
import { Button } from '../parts/button.tsx';
import { NameOf } from '../parts/register-name.tsx';
import { TextField } from '../parts/text-field.tsx';
import { useSettled } from '../parts/use-settled.ts';
import styles from './unmapped.module.css';

interface SubstancePickerProps {
  readonly fieldRef: Ref<HTMLInputElement>;
  readonly onPick: (picked: { readonly id: string; readonly name: RegisterName }) => void;
}

/** Finds another substance of the register by writing; each result is one button away. */
export function SubstancePicker({ fieldRef, onPick }: SubstancePickerProps): ReactNode {
  const voice = useVoice();
  const [text, setText] = useState('');
  const asked = useSettled(text.trim());
  const query = useQuery({ ...registerQuery({ q: asked, kind: 'substance', limit: 6 }), enabled: asked !== '' });
  const found = asked === '' ? [] : (query.data?.substances ?? []);
  return (
    <div className={styles.picker}>
      <TextField label={voice.text('unmapped.other')} value={text} onChange={setText} fieldRef={fieldRef} search />
      {asked !== '' && query.data !== undefined && found.length === 0 && <p>{voice.text('substances.none')}</p>}
      {found.length > 0 && (
        <ul className={styles.suggestions}>
          {found.map(({ id, name, matchedName }) => (
            <li key={id}>
              <span className={styles.suggested}>
                <NameOf name={name} />
                {matchedName !== null && (
                  <span className={styles.facts}> {voice.text('substances.matched', { name: matchedName })}</span>
                )}
              </span>
              <Button
                aria-label={voice.text('unmapped.same.of', { name: name.text[voice.language] })}
                onPress={() => onPick({ id, name })}
              >
                {voice.text('unmapped.same')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
