import type { ReactNode } from 'react';
import type { Figure } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { StepSlider } from '../parts/step-slider.tsx';
import styles from './explore.module.css';
import type { Exploration } from './use-explore.ts';

interface KnownControlProps {
  readonly exploration: Exploration;
  readonly figure: Figure;
}

/** Back to what was known on a day: one step per day on which a delivery changed something here. */
export function KnownControl({ exploration, figure }: KnownControlProps): ReactNode {
  const voice = useVoice();
  const { search, change } = exploration;
  const days = figure.asOfDates;
  const latest = days.at(-1);
  if (latest === undefined) return null;
  if (days.length < 2) return <p className={styles.remark}>{voice.text('explore.known.none')}</p>;
  const known = search.known ?? latest;
  const step = Math.max(
    0,
    days.findLastIndex((day) => day <= known),
  );
  return (
    <StepSlider
      label={voice.text('explore.known')}
      steps={days.map((day) => (day === latest ? voice.text('explore.known.latest', { date: day }) : day))}
      step={step}
      onChange={(next) => change({ known: days[next] === latest ? undefined : days[next] })}
    />
  );
}
