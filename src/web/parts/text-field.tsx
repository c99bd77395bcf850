import { type ReactNode, type Ref, useId } from 'react';
import styles from './text-field.module.css';

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string;
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
  placeholder,
  search = false,
  large = false,
  maxLength,
  fieldRef,
}: TextFieldProps): ReactNode {
  const id = useId();
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
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => onChange(event.target.value)}
      />
      {hint !== undefined && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
    </div>
  );
}
