import type { ReactNode } from 'react';
import styles from './form.module.css';

interface CheckFieldProps {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly disabled?: boolean;
  readonly children: ReactNode;
}

/** Yes or no, with its label behind the box. */
export function CheckField({ checked, onChange, disabled = false, children }: CheckFieldProps): ReactNode {
  return (
    <label className={styles.check}>
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>{children}</span>
    </label>
  );
}

export interface CheckOption<Id extends string> {
  readonly id: Id;
  readonly name: string;
}

interface CheckChoicesProps<Id extends string> {
  readonly legend: string;
  readonly options: readonly CheckOption<Id>[];
  readonly chosen: readonly string[];
  /** In the order of the options. */
  readonly onChange: (chosen: readonly Id[]) => void;
  /** Each on a line of its own. */
  readonly long?: boolean;
}

/** Several of few, all in sight. */
export function CheckChoices<Id extends string>({
  legend,
  options,
  chosen,
  onChange,
  long = false,
}: CheckChoicesProps<Id>): ReactNode {
  const change = (id: Id, checked: boolean): void =>
    onChange(options.map((option) => option.id).filter((other) => (other === id ? checked : chosen.includes(other))));
  return (
    <fieldset className={long ? `${styles.choices} ${styles.one}` : styles.choices}>
      <legend>{legend}</legend>
      {options.map(({ id, name }) => (
        <CheckField key={id} checked={chosen.includes(id)} onChange={(checked) => change(id, checked)}>
          {name}
        </CheckField>
      ))}
    </fieldset>
  );
}
