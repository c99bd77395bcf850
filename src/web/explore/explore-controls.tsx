import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useVoice } from '../app/voice-context.ts';
import { useNames } from '../data/names.ts';
import forms from '../parts/form.module.css';
import { type Choice, MultiChoice } from '../parts/multi-choice.tsx';
import { SelectField } from '../parts/select-field.tsx';
import { everyLabel } from './every-label.ts';
import styles from './explore.module.css';
import { exploreLevels } from './explore-search.ts';
import { TimeControl } from './time-control.tsx';
import type { Exploration } from './use-explore.ts';

/** The choices; each change is a new address. */
export function ExploreControls({ exploration }: { readonly exploration: Exploration }): ReactNode {
  const voice = useVoice();
  const names = useNames();
  const { search, change, indicator } = exploration;
  const levels = new Set(exploration.placeChoices.map((id) => names.findPlace(id)?.level));
  const byName = (a: Choice, b: Choice): number => a.name.localeCompare(b.name, voice.locale);
  const placeChoices = exploration.placeChoices
    .map((id) => {
      const parent = names.findPlace(id)?.country;
      return { id, name: names.place(id), ...(parent === null || parent === undefined ? {} : { hint: parent }) };
    })
    .sort(byName);
  const substanceChoices = exploration.substanceChoices.map((id) => ({ id, name: names.substance(id) })).sort(byName);
  const perPeople = indicator.kind === 'count' || indicator.kind === 'mass';
  return (
    <section className={styles.controls} aria-label={voice.text('explore.controls')}>
      <div className={styles.controlRow}>
        <SelectField
          label={voice.text('explore.indicator')}
          value={indicator.id}
          onChange={(id) =>
            change({
              indicator: id,
              substance: undefined,
              place: undefined,
              source: undefined,
              every: undefined,
              level: undefined,
              at: undefined,
              known: undefined,
            })
          }
          options={exploration.indicators.map(({ id, title }) => ({ value: id, label: title[voice.language] }))}
        />
        <SelectField
          label={voice.text('explore.every')}
          value={exploration.every ?? ''}
          onChange={(every) => change({ every, at: undefined })}
          options={exploration.everyChoices.map((every) => ({ value: every, label: everyLabel(every, voice) }))}
        />
        {exploration.sourceChoices.length > 1 && (
          <SelectField
            label={voice.text('explore.source')}
            value={search.source ?? ''}
            onChange={(source) => change({ source: source === '' ? undefined : source, at: undefined })}
            options={[
              { value: '', label: voice.text('explore.source.any') },
              ...exploration.sourceChoices.map((id) => ({ value: id, label: names.source(id) })),
            ]}
          />
        )}
      </div>
      <div className={styles.controlRow}>
        {substanceChoices.length > 0 && (
          <div className={styles.wide}>
            <MultiChoice
              label={voice.text('explore.substance')}
              choices={substanceChoices}
              chosen={exploration.substances}
              atLeastOne
              onChange={(substance) => change({ substance })}
            />
            <p className={styles.pages}>
              {exploration.substances.map((substance) => (
                <Link
                  key={substance}
                  to="/$language/substances/$substance"
                  params={{ language: voice.language, substance }}
                  search={{}}
                >
                  {voice.text('substance.pageOf', { name: names.substance(substance) })}
                </Link>
              ))}
            </p>
          </div>
        )}
        <SelectField
          label={voice.text('explore.level')}
          value={search.level ?? ''}
          onChange={(level) => change({ level: level === '' ? undefined : level })}
          options={[
            { value: '', label: voice.text('explore.level.chosen') },
            ...exploreLevels
              .filter((level) => levels.has(level))
              .map((level) => ({ value: level, label: voice.text(`explore.level.${level}`) })),
          ]}
        />
        {search.level === undefined && (
          <div className={styles.wide}>
            <MultiChoice
              label={voice.text('explore.place')}
              choices={placeChoices}
              chosen={exploration.places}
              atLeastOne
              onChange={(place) => change({ place })}
            />
          </div>
        )}
      </div>
      <div className={styles.controlRow}>
        <TimeControl exploration={exploration} />
        {perPeople && (
          <label className={forms.check}>
            <input
              type="checkbox"
              checked={search.per === '100000'}
              onChange={(event) => change({ per: event.target.checked ? '100000' : undefined })}
            />
            {voice.text('explore.per')}
          </label>
        )}
      </div>
    </section>
  );
}
