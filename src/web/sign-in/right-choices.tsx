import type { ReactNode } from 'react';
import { duties, sectors } from '../../model/index.ts';
import { useVoice } from '../app/voice-context.ts';
import styles from './sign-in.module.css';

interface ChoicesProps {
  readonly legend: string;
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** Sectors to tick, by their names. */
export function SectorChoices(props: ChoicesProps): ReactNode {
  const voice = useVoice();
  return <Choices {...props} options={sectors.map((id) => ({ id, name: voice.text(`sector.${id}`) }))} />;
}

/** Duties to tick, each with what it lets somebody do. */
export function DutyChoices(props: ChoicesProps): ReactNode {
  const voice = useVoice();
  const options = duties.map((id) => ({
    id,
    name: voice.text('text.labelled', { label: voice.text(`duty.${id}`), value: voice.text(`duty.${id}.text`) }),
  }));
  return <Choices {...props} options={options} wide />;
}

interface OptionsProps extends ChoicesProps {
  readonly options: readonly { readonly id: string; readonly name: string }[];
  readonly wide?: boolean;
}

function Choices({ legend, options, chosen, onChange, wide = false }: OptionsProps): ReactNode {
  return (
    <fieldset className={wide ? `${styles.choices} ${styles.wide}` : styles.choices}>
      <legend>{legend}</legend>
      {options.map(({ id, name }) => (
        <label key={id} className={styles.check}>
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={(event) =>
              onChange(event.target.checked ? [...chosen, id] : chosen.filter((other) => other !== id))
            }
          />
          {name}
        </label>
      ))}
    </fieldset>
  );
}
