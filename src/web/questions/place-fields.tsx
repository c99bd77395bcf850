import { type ReactNode, useMemo } from 'react';
import { placeLevels } from '../../model/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { useNames } from '../data/names.ts';
import forms from '../parts/form.module.css';
import { MultiChoice } from '../parts/multi-choice.tsx';
import { SelectField } from '../parts/select-field.tsx';
import type { Measure } from './question-choices.ts';

interface PlaceFieldsProps {
  readonly selection: Measure['places'];
  /** Places with figures. */
  readonly places: readonly string[];
  readonly onChange: (selection: Measure['places']) => void;
}

/** Places by name, or all within one, so that those which begin to report later are asked too. */
export function PlaceFields({ selection, places, onChange }: PlaceFieldsProps): ReactNode {
  const voice = useVoice();
  const names = useNames();
  const choices = useMemo(
    () =>
      places
        .map((id) => ({ id, name: names.place(id), hint: names.findPlace(id)?.country ?? '' }))
        .sort((a, b) => a.name.localeCompare(b.name, voice.locale)),
    [places, names, voice.locale],
  );
  const within = [...new Set(places.flatMap((id) => names.findPlace(id)?.country ?? []))].sort();
  const levels = placeLevels.filter((level) => places.some((id) => names.findPlace(id)?.level === level));
  return (
    <>
      <SelectField
        label={voice.text('question.places')}
        value={selection.kind}
        options={[
          { value: 'named', label: voice.text('question.places.named') },
          { value: 'within', label: voice.text('question.places.within') },
        ]}
        onChange={(kind) =>
          onChange(
            kind === 'within'
              ? { kind: 'within', place: within[0] ?? 'world', level: levels.at(-1) ?? null }
              : { kind: 'named', places: places.slice(0, 1) },
          )
        }
      />
      {selection.kind === 'named' ? (
        <MultiChoice
          label={voice.text('explore.place')}
          choices={choices}
          chosen={selection.places}
          atLeastOne
          onChange={(chosen) => onChange({ kind: 'named', places: [...chosen] })}
        />
      ) : (
        <div className={forms.fields}>
          <SelectField
            label={voice.text('question.within')}
            value={selection.place}
            options={[...new Set([selection.place, ...within])].map((value) => ({ value, label: names.place(value) }))}
            onChange={(place) => onChange({ ...selection, place })}
          />
          <SelectField
            label={voice.text('question.level')}
            value={selection.level ?? ''}
            options={[
              { value: '', label: voice.text('question.level.any') },
              ...levels.map((value) => ({ value, label: voice.text(`question.level.${value}`) })),
            ]}
            onChange={(chosen) =>
              onChange({ ...selection, level: placeLevels.find((level) => level === chosen) ?? null })
            }
          />
        </div>
      )}
    </>
  );
}
