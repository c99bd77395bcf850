import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useId, useState } from 'react';
import { useVoice } from '../app/voice-context.ts';
import { useRegisterNames } from '../data/register-names.ts';
import { registerQuery } from '../data/register-queries.ts';
import { Button } from '../parts/button.tsx';
import layout from '../parts/layout.module.css';
import { Failure } from '../parts/query-view.tsx';
import styles from './processes.module.css';

export interface Subject {
  readonly kind: 'substance' | 'class';
  readonly id: string;
  readonly name: string;
}

interface SubjectFieldProps {
  readonly subject: Subject | null;
  /** The gap says which it is. */
  readonly fixed: boolean;
  readonly onChange: (subject: Subject | null) => void;
}

/** A substance or a class of the register: searched by any of its names, chosen by a person. */
export function SubjectField({ subject, fixed, onChange }: SubjectFieldProps): ReactNode {
  const voice = useVoice();
  const nameOf = useRegisterNames();
  if (subject === null) return <Search onChoose={onChange} />;
  const name = subject.name === subject.id ? nameOf(subject.id) : subject.name;
  return (
    <div className={styles.field}>
      <span>{voice.text('processes.subject')}</span>
      <p className={styles.line}>
        <span className={styles.chosen}>{name}</span>
        {!fixed && (
          <Button look="quiet" onPress={() => onChange(null)}>
            {voice.text('processes.subject.other')}
          </Button>
        )}
      </p>
    </div>
  );
}

function Search({ onChoose }: { readonly onChoose: (subject: Subject) => void }): ReactNode {
  const voice = useVoice();
  const id = useId();
  const [text, setText] = useState('');
  const asked = text.trim();
  const query = useQuery({ ...registerQuery({ q: asked, limit: 12 }), enabled: asked.length >= 2 });
  const found = asked.length < 2 ? [] : (query.data?.substances ?? []);
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{voice.text('processes.subject')}</label>
      <input
        id={id}
        type="search"
        value={text}
        autoComplete="off"
        aria-describedby={`${id}-hint`}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          // Enter belongs to the search here, not to the form.
          if (event.key === 'Enter') event.preventDefault();
        }}
      />
      <p id={`${id}-hint`} className={layout.quiet}>
        {voice.text('processes.subject.hint')}
      </p>
      {query.isError && <Failure error={query.error} />}
      <div aria-live="polite" className={layout.quiet}>
        {asked.length >= 2 && query.isSuccess && voice.text('processes.subject.found', { count: query.data.total })}
      </div>
      {found.length > 0 && (
        <ul className={styles.subjects}>
          {found.map(({ id: subject, kind, name, matchedName }) => (
            <li key={subject}>
              <Button
                look="quiet"
                onPress={() =>
                  onChoose({
                    kind: kind === 'class' ? 'class' : 'substance',
                    id: subject,
                    name: name.text[voice.language],
                  })
                }
              >
                {name.text[voice.language]}
                {matchedName !== null && <span className={layout.quiet}>{matchedName}</span>}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
