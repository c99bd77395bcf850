import { type ReactNode, useId, useState } from 'react';
import type { z } from 'zod';
import type { MarkingRequest } from '../../api/index.ts';
import { isCalendarDate } from '../../base/index.ts';
import { caveats, sectors, tlpLabels } from '../../model/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { usePlaceChoices } from '../data/register-choices.ts';
import forms from '../parts/form.module.css';
import { FormDay } from '../parts/form-day.tsx';
import { MultiChoice } from '../parts/multi-choice.tsx';
import { SelectField } from '../parts/select-field.tsx';
import { TextField } from '../parts/text-field.tsx';
import styles from './markings.module.css';

type Marking = z.output<typeof MarkingRequest>;

interface MarkingEditorProps {
  readonly legend: string;
  readonly marking: Marking;
  readonly onChange: (marking: Marking) => void;
}

/** Who may see a thing: label, countries, sectors, handling caveats, days, law, persons by name. */
export function MarkingEditor({ legend, marking, onChange }: MarkingEditorProps): ReactNode {
  const voice = useVoice();
  const id = useId();
  const places = usePlaceChoices();
  const countries = places
    .filter((place) => /^[A-Z]{2}$/u.test(place.id))
    .map(({ id: code, name }) => ({ id: code, name }));
  const put = (part: Partial<Marking>): void => onChange({ ...marking, ...part });
  return (
    <fieldset className={styles.editor}>
      <legend>{legend}</legend>
      <div className={styles.pair}>
        <div>
          <SelectField
            label={voice.text('marking.label')}
            value={marking.tlp}
            options={tlpLabels.map((tlp) => ({ value: tlp, label: `TLP:${tlp}` }))}
            onChange={(value) => put({ tlp: tlpLabels.find((tlp) => tlp === value) ?? 'RED' })}
          />
          <p className={styles.hint}>{voice.text(`marking.tlp.${marking.tlp}`)}</p>
        </div>
        <div>
          <MultiChoice
            label={voice.text('marking.countries')}
            choices={countries}
            chosen={marking.releasableTo}
            onChange={(releasableTo) => put({ releasableTo: [...releasableTo] })}
          />
          {marking.releasableTo.length === 0 && (
            <p className={styles.hint}>{voice.text(`marking.countries.none.${whoWithoutList(marking)}`)}</p>
          )}
        </div>
        <div>
          <MultiChoice
            label={voice.text('marking.sectors')}
            choices={sectors.map((sector) => ({ id: sector, name: voice.text(`sector.${sector}`) }))}
            chosen={marking.sectors}
            onChange={(chosen) => put({ sectors: sectors.filter((sector) => chosen.includes(sector)) })}
          />
          <p className={styles.hint}>{voice.text('marking.sectors.hint')}</p>
        </div>
      </div>
      <details>
        <summary>{voice.text('marking.further')}</summary>
        <div className={styles.further}>
          {caveats.map((caveat) => (
            <label key={caveat} className={forms.check} htmlFor={`${id}-${caveat}`}>
              <input
                id={`${id}-${caveat}`}
                type="checkbox"
                checked={marking.caveats.includes(caveat)}
                onChange={(event) =>
                  put({
                    caveats: caveats.filter((name) =>
                      name === caveat ? event.target.checked : marking.caveats.includes(name),
                    ),
                  })
                }
              />
              <span>{voice.text(`marking.caveat.${caveat}`)}</span>
            </label>
          ))}
          <div className={styles.pair}>
            <MomentField
              label={voice.text('marking.embargo')}
              hint={voice.text('marking.embargo.hint')}
              moment={marking.embargoUntil}
              onChange={(embargoUntil) => put({ embargoUntil })}
            />
            <MomentField
              label={voice.text('marking.expires')}
              hint={voice.text('marking.expires.hint')}
              moment={marking.expires}
              onChange={(expires) => put({ expires })}
            />
            <TextField
              label={voice.text('marking.law')}
              value={marking.legalBasis ?? ''}
              maxLength={500}
              onChange={(law) => put({ legalBasis: law === '' ? null : law })}
            />
            <PersonsField
              persons={marking.recipients}
              onChange={(recipients) => put({ recipients: [...recipients] })}
            />
          </div>
        </div>
      </details>
    </fieldset>
  );
}

/** Whom a label without a list of countries goes to. */
function whoWithoutList({ tlp }: Marking): 'everybody' | 'members' | 'nobody' {
  if (tlp === 'CLEAR') return 'everybody';
  return tlp === 'GREEN' ? 'members' : 'nobody';
}

interface MomentFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly moment: string | null;
  readonly onChange: (moment: string | null) => void;
}

/** A moment by its day: it begins in UTC, so that every node means the same one. */
function MomentField({ label, hint, moment, onChange }: MomentFieldProps): ReactNode {
  const [text, setText] = useState(moment?.slice(0, 10) ?? '');
  return (
    <FormDay
      label={label}
      hint={hint}
      value={text}
      onChange={(day) => {
        setText(day);
        if (day === '') onChange(null);
        else if (isCalendarDate(day)) onChange(`${day}T00:00:00.000Z`);
      }}
    />
  );
}

interface PersonsFieldProps {
  readonly persons: readonly string[];
  readonly onChange: (persons: readonly string[]) => void;
}

function PersonsField({ persons, onChange }: PersonsFieldProps): ReactNode {
  const voice = useVoice();
  const [text, setText] = useState(persons.join(', '));
  return (
    <TextField
      label={voice.text('marking.persons')}
      hint={voice.text('marking.persons.hint')}
      value={text}
      maxLength={4_000}
      onChange={(written) => {
        setText(written);
        onChange(written.split(/[\s,;]+/u).filter((name) => name !== ''));
      }}
    />
  );
}
