import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { CommitmentList, NarrativeEntry } from '../../api/index.ts';
import { type Language, languages } from '../../base/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { OwnEntry } from '../entries/own-entry.tsx';
import { formatCountry } from '../format/country.ts';
import type { Voice } from '../format/voice.ts';
import { MarkingLabel } from '../markings/marking-label.tsx';
import { buttonClass } from '../parts/button.tsx';
import { ForDuty } from '../parts/for-duty.tsx';
import layout from '../parts/layout.module.css';
import { titleOfStrategy } from './describe-report.ts';

interface NarrativeListProps {
  readonly narratives: readonly NarrativeEntry[];
  readonly list: CommitmentList;
}

/** What the country wrote about its years, the latest first. */
export function NarrativeList({ narratives, list }: NarrativeListProps): ReactNode {
  const voice = useVoice();
  return (
    <>
      {narratives.length === 0 && <p className={layout.quiet}>{voice.text('narrative.none')}</p>}
      <ul className={layout.list}>
        {narratives.map((narrative) => (
          <li key={narrative.id} className={layout.item}>
            <Narrative narrative={narrative} list={list} />
          </li>
        ))}
      </ul>
      <ForDuty duty="analyse">
        <p>
          <Link to="/$language/reports/narratives/new" params={{ language: voice.language }} className={buttonClass()}>
            {voice.text('narrative.new')}
          </Link>
        </p>
      </ForDuty>
    </>
  );
}

function Narrative({
  narrative,
  list,
}: {
  readonly narrative: NarrativeEntry;
  readonly list: CommitmentList;
}): ReactNode {
  const voice = useVoice();
  const { id, text, strategy, marking } = narrative;
  const written = writtenIn(text, voice.language);
  return (
    <>
      <div className={layout.line}>
        <strong>{describeNarrative(narrative, voice)}</strong>
        <MarkingLabel marking={marking} />
      </div>
      <div className={layout.quiet}>{titleOfStrategy(strategy, list, voice)}</div>
      <p lang={written}>{text[written].split('\n').find((line) => line.trim() !== '')}</p>
      <OwnEntry writtenBy={narrative.writtenBy}>
        <Link
          to="/$language/reports/narratives/$narrative"
          params={{ language: voice.language, narrative: id }}
          aria-label={voice.text('text.labelled', {
            label: voice.text('entry.edit'),
            value: describeNarrative(narrative, voice),
          })}
        >
          {voice.text('entry.edit')}
        </Link>
      </OwnEntry>
    </>
  );
}

export function describeNarrative(
  { country, from, until }: Pick<NarrativeEntry, 'country' | 'from' | 'until'>,
  voice: Voice,
): string {
  return voice.text('narrative.of', { country: formatCountry(country, voice), from, until });
}

/** The reader's language where the country writes in it, else one in which it does. */
function writtenIn(text: NarrativeEntry['text'], own: Language): Language {
  return [own, ...languages].find((language) => text[language].trim() !== '') ?? own;
}
