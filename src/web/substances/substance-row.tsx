import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { RegisterEntry } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { NameOf } from '../parts/register-name.tsx';
import { VerdictChips } from '../parts/verdict-mark.tsx';
import styles from './substances.module.css';

/** One entry of the register: what it is, who lists it, where to go on. */
export function SubstanceRow({ entry }: { readonly entry: RegisterEntry }): ReactNode {
  const voice = useVoice();
  const { id, kind, name, matchedName, classes, cas, verdicts, series, openGaps } = entry;
  const facts = [
    ...(kind === 'substance' ? [] : [voice.text(`substance.kind.${kind}`)]),
    ...classes.slice(0, 2).map((own) => own.name[voice.language]),
    ...(cas === null ? [] : [`CAS ${cas}`]),
  ];
  // Of what was looked up in no text, the silence about gaps says nothing.
  const assessed = verdicts.some(({ verdict }) => verdict !== 'not-assessed');
  return (
    <li className={styles.row}>
      <div className={styles.identity}>
        <Link
          to="/$language/substances/$substance"
          params={{ language: voice.language, substance: id }}
          search={{}}
          className={styles.name ?? ''}
        >
          <NameOf name={name} />
        </Link>
        {matchedName !== null && matchedName !== name.text[voice.language] && (
          <span className={styles.matched}>{voice.text('substances.matched', { name: matchedName })}</span>
        )}
        <p className={styles.facts}>{facts.join(' · ')}</p>
      </div>
      <VerdictChips verdicts={verdicts} />
      <p className={styles.counts}>
        <span>{voice.text('substances.series', { count: series })}</span>
        {(openGaps > 0 || assessed) && (
          <span className={openGaps > 0 ? styles.gaps : undefined}>
            {voice.text('substances.gaps', { count: openGaps })}
          </span>
        )}
      </p>
    </li>
  );
}
