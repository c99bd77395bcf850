import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { alertAudiences } from '../../model/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { usePlaceChoices, useSubstanceChoices } from '../data/register-choices.ts';
import { DayField } from '../parts/day-field.tsx';
import { MultiChoice } from '../parts/multi-choice.tsx';
import { SelectField } from '../parts/select-field.tsx';
import styles from './alerts.module.css';
import { type AlertsSearch, parseAlertsSearch } from './alerts-search.ts';

const route = getRouteApi('/$language/alerts');

/** Narrows the list by what alerts are about; every choice stands in the address. */
export function AlertFilters({ search }: { readonly search: AlertsSearch }): ReactNode {
  const voice = useVoice();
  const navigate = route.useNavigate();
  const substances = useSubstanceChoices();
  const places = usePlaceChoices();
  const change = (part: Partial<Record<keyof AlertsSearch, string | null | undefined>>): void => {
    void navigate({ search: parseAlertsSearch({ ...search, ...part }), replace: true, resetScroll: false });
  };
  return (
    <div className={styles.filters}>
      <MultiChoice
        label={voice.text('alerts.filter.substance')}
        choices={substances}
        chosen={search.substance === undefined ? [] : [search.substance]}
        onChange={(chosen) => change({ substance: chosen.at(-1) })}
      />
      <MultiChoice
        label={voice.text('alerts.filter.place')}
        choices={places}
        chosen={search.place === undefined ? [] : [search.place]}
        onChange={(chosen) => change({ place: chosen.at(-1) })}
      />
      <SelectField
        label={voice.text('alerts.filter.audience')}
        value={search.audience ?? ''}
        onChange={(audience) => change({ audience })}
        options={[
          { value: '', label: voice.text('alerts.filter.any') },
          ...alertAudiences.map((audience) => ({ value: audience, label: voice.text(`alert.audience.${audience}`) })),
        ]}
      />
      <DayField
        label={voice.text('alerts.filter.since')}
        value={search.since ?? ''}
        onChange={(since) => change({ since })}
      />
    </div>
  );
}
