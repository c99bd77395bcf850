import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { alertAudiences, alertSeverities } from '../../model/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { useNames } from '../data/names.ts';
import { indicatorsQuery } from '../data/queries.ts';
import { usePlaceChoices, useSubstanceChoices } from '../data/register-choices.ts';
import { CheckChoices } from '../parts/check-field.tsx';
import forms from '../parts/form.module.css';
import { MultiChoice } from '../parts/multi-choice.tsx';
import { SelectField } from '../parts/select-field.tsx';
import styles from './notices.module.css';
import type { DraftFieldsProps } from './subscription-form.tsx';

/** What narrows a subscription; nothing chosen lets everything through. Only what its topics can be narrowed by is asked. */
export function FilterFields({ draft, onChange }: DraftFieldsProps): ReactNode {
  const voice = useVoice();
  const names = useNames();
  const substances = useSubstanceChoices();
  const places = usePlaceChoices();
  const indicators = useQuery(indicatorsQuery).data?.indicators ?? [];
  const ofAlerts = draft.topics.some((topic) => topic !== 'signal');
  const ofSignals = draft.topics.includes('signal');
  const severities = alertSeverities.filter((severity) => severity !== 'unknown');
  const narrowed =
    draft.substances.length + draft.places.length + draft.audiences.length + draft.indicators.length > 0 ||
    draft.severityFrom !== null;
  return (
    <details className={styles.further} open={narrowed}>
      <summary>{voice.text('notices.narrow')}</summary>
      <div className={forms.form}>
        <div className={forms.pair}>
          <MultiChoice
            label={voice.text('alerts.filter.substance')}
            choices={substances}
            chosen={draft.substances}
            onChange={(chosen) => onChange({ substances: chosen })}
          />
          <MultiChoice
            label={voice.text('alerts.filter.place')}
            choices={places}
            chosen={draft.places}
            onChange={(chosen) => onChange({ places: chosen })}
          />
          {ofSignals && (
            <MultiChoice
              label={voice.text('notices.indicators')}
              choices={indicators.map(({ id }) => ({ id, name: names.indicator(id) }))}
              chosen={draft.indicators}
              onChange={(chosen) => onChange({ indicators: chosen })}
            />
          )}
          {ofAlerts && (
            <SelectField
              label={voice.text('notices.severity')}
              value={draft.severityFrom ?? ''}
              onChange={(value) => onChange({ severityFrom: severities.find((one) => one === value) ?? null })}
              options={[
                { value: '', label: voice.text('alerts.filter.any') },
                ...severities.map((value) => ({
                  value,
                  label: voice.text('notices.severity.from', { severity: voice.text(`alert.severity.${value}`) }),
                })),
              ]}
            />
          )}
        </div>
        {ofAlerts && (
          <CheckChoices
            legend={voice.text('notices.audiences')}
            options={alertAudiences.map((id) => ({ id, name: voice.text(`alert.audience.${id}`) }))}
            chosen={draft.audiences}
            onChange={(audiences) => onChange({ audiences })}
          />
        )}
      </div>
    </details>
  );
}
