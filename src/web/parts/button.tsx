import type { ComponentProps, ReactNode } from 'react';
import styles from './button.module.css';

interface ButtonProps extends Omit<ComponentProps<'button'>, 'onClick' | 'type' | 'className'> {
  readonly onPress: () => void;
  /** `primary`: the one thing to do here. `quiet`: no border until looked at. */
  readonly look?: 'primary' | 'plain' | 'quiet';
}

export function Button({ onPress, look = 'plain', ...rest }: ButtonProps): ReactNode {
  return <button {...rest} type="button" className={buttonClass(look)} onClick={onPress} />;
}

/** The look of a button for links and for components of other makers. */
export function buttonClass(look: 'primary' | 'plain' | 'quiet' = 'plain'): string {
  return `${styles.button} ${styles[look]}`;
}
