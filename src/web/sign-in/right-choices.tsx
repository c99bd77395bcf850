import type { ReactNode } from 'react';
import { duties, sectors } from '../../model/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { CheckChoices } from '../parts/check-field.tsx';

interface ChoicesProps {
  readonly legend: string;
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** Sectors to tick, by their names. */
export function SectorChoices(props: ChoicesProps): ReactNode {
  const voice = useVoice();
  return <CheckChoices {...props} options={sectors.map((id) => ({ id, name: voice.text(`sector.${id}`) }))} />;
}

/** Duties to tick, each with what it lets somebody do. */
export function DutyChoices(props: ChoicesProps): ReactNode {
  const voice = useVoice();
  const options = duties.map((id) => ({
    id,
    name: voice.text('text.labelled', { label: voice.text(`duty.${id}`), value: voice.text(`duty.${id}.text`) }),
  }));
  return <CheckChoices {...props} options={options} long />;
}
