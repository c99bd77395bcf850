import { type ReactNode, useState } from 'react';
import { isCalendarDate } from '../../base/index.ts';
import { alertSeverities, informationCredibilities, sourceReliabilities } from '../../model/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { usePlaceChoices, useSubstanceChoices } from '../data/register-choices.ts';
import { FormDay } from '../parts/form-day.tsx';
import { MultiChoice } from '../parts/multi-choice.tsx';
import { Panel } from '../parts/panel.tsx';
import { SelectField } from '../parts/select-field.tsx';
import styles from './edit.module.css';
import { useEditing } from './editing-context.ts';
import { TextsField } from './texts-field.tsx';

/** What happened, in a title and in facts: where, when, what, how severe, how sure. */
export function EditBasics(): ReactNode {
  const voice = useVoice();
  const { form, change } = useEditing();
  const substances = useSubstanceChoices();
  const places = usePlaceChoices();
  return (
    <Panel title={voice.text('alert.whatHappened')}>
      <TextsField
        path="title"
        label={voice.text('alert.path.title')}
        texts={form.title}
        line
        maxLength={300}
        onChange={(title) => change({ title })}
      />
      <div className={styles.pair} id="substances">
        <MultiChoice
          label={voice.text('alert.substances')}
          choices={substances}
          chosen={form.substances}
          onChange={(chosen) => change({ substances: [...chosen] })}
        />
        <div id="places">
          <MultiChoice
            label={voice.text('alert.places')}
            choices={places}
            chosen={form.places}
            onChange={(chosen) => change({ places: [...chosen] })}
          />
        </div>
      </div>
      <div className={styles.pair} id="until">
        <OptionalDay label={voice.text('alert.path.from')} day={form.from} onChange={(from) => change({ from })} />
        <OptionalDay label={voice.text('alert.path.until')} day={form.until} onChange={(until) => change({ until })} />
      </div>
      <div className={styles.pair}>
        <div>
          <SelectField
            label={voice.text('alert.severity')}
            value={form.severity}
            options={alertSeverities.map((name) => ({ value: name, label: voice.text(`alert.severity.${name}`) }))}
            onChange={(value) => change({ severity: alertSeverities.find((name) => name === value) ?? 'unknown' })}
          />
          <p className={styles.hint}>{voice.text(`alert.severity.${form.severity}.text`)}</p>
        </div>
        <SelectField
          label={voice.text('alert.reliability')}
          value={form.reliability}
          options={sourceReliabilities.map((code) => ({
            value: code,
            label: `${code}, ${voice.text(`alert.reliability.${code}`)}`,
          }))}
          onChange={(value) => change({ reliability: sourceReliabilities.find((code) => code === value) ?? 'F' })}
        />
        <SelectField
          label={voice.text('alert.credibility')}
          value={form.credibility}
          options={informationCredibilities.map((code) => ({
            value: code,
            label: `${code}, ${voice.text(`alert.credibility.${code}`)}`,
          }))}
          onChange={(value) => change({ credibility: informationCredibilities.find((code) => code === value) ?? '6' })}
        />
      </div>
      <p className={styles.hint}>{voice.text('alert.confidence.hint')}</p>
    </Panel>
  );
}

interface OptionalDayProps {
  readonly label: string;
  readonly day: string | null;
  readonly onChange: (day: string | null) => void;
}

/** A day that counts once it is whole. */
export function OptionalDay({ label, day, onChange }: OptionalDayProps): ReactNode {
  const [text, setText] = useState(day ?? '');
  return (
    <FormDay
      label={label}
      value={text}
      onChange={(written) => {
        setText(written);
        if (written === '') onChange(null);
        else if (isCalendarDate(written)) onChange(written);
      }}
    />
  );
}
