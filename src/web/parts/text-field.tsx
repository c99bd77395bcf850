import { type ReactNode, type Ref, useId } from 'react';
import styles from './text-field.module.css';

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string;
  /** What is wrong with what is written; it stands in place of the hint. */
  readonly problem?: string | undefined;
  readonly placeholder?: string;
  readonly search?: boolean;
  readonly large?: boolean;
  readonly maxLength?: number;
  readonly fieldRef?: Ref<HTMLInputElement>;
}

/** One line of text with its label. */
export function TextField({
  label,
  value,
  onChange,
  hint,
  problem,
  placeholder,
  search = false,
  large = false,
  maxLength,
  fieldRef,
}: TextFieldProps): ReactNode {
  const id = useId();
  const said = problem ?? hint;
  return (
    <div className={large ? styles.large : styles.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        ref={fieldRef}
        type={search ? 'search' : 'text'}
        value={value}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        placeholder={placeholder}
        maxLength={maxLength}
        aria-invalid={problem === undefined ? undefined : true}
        aria-describedby={said === undefined ? undefined : `${id}-hint`}
        onChange={(event) => onChange(event.target.value)}
      />
      {said !== undefined && (
        <p id={`${id}-hint`} className={problem === undefined ? styles.hint : styles.wrong}>
          {said}
        </p>
      )}
    </div>
  );
}
