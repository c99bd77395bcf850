import type { ReactNode } from 'react';
import { useVoice } from '../app/voice-context.ts';
import { SelectField } from '../parts/select-field.tsx';
import styles from './explore.module.css';
import { parseTimeRange } from './explore-search.ts';
import type { Exploration } from './use-explore.ts';

/** From and to, by year; finer ends come with the address. */
export function TimeControl({ exploration }: { readonly exploration: Exploration }): ReactNode {
  const voice = useVoice();
  const { search, change, years } = exploration;
  if (years === null) return null;
  const range = search.time === undefined ? null : parseTimeRange(search.time);
  const all = Array.from({ length: years.last - years.first + 1 }, (_, index) => String(years.first + index));
  const from = range?.from?.slice(0, 4) ?? '';
  const to = range?.to?.slice(0, 4) ?? '';
  const set = (start: string, end: string): void =>
    change({ time: start === '' && end === '' ? undefined : `${start}..${end}`, at: undefined });
  return (
    <div className={styles.time}>
      <SelectField
        label={voice.text('explore.from')}
        value={from}
        onChange={(start) => set(start, to !== '' && start > to ? '' : to)}
        options={[{ value: '', label: voice.text('explore.time.all') }, ...all.map(asOption)]}
      />
      <SelectField
        label={voice.text('explore.to')}
        value={to}
        onChange={(end) => set(from !== '' && end !== '' && from > end ? '' : from, end)}
        options={[{ value: '', label: voice.text('explore.time.all') }, ...all.map(asOption)]}
      />
    </div>
  );
}

function asOption(year: string): { readonly value: string; readonly label: string } {
  return { value: year, label: year };
}
