import type { ReactNode } from 'react';
import { useVoice } from '../app/voice-context.ts';
import { type ThemeChoice, useThemeChoice } from '../theme/theme-choice.ts';
import styles from './shell.module.css';

const choices = ['system', 'light', 'dark'] as const satisfies readonly ThemeChoice[];

export function ThemeSwitch(): ReactNode {
  const voice = useVoice();
  const [theme, choose] = useThemeChoice();
  return (
    <label className={styles.theme}>
      <span>{voice.text('shell.theme')}</span>
      <select
        value={theme}
        onChange={(event) => {
          const chosen = choices.find((choice) => choice === event.target.value);
          if (chosen !== undefined) choose(chosen);
        }}
      >
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {voice.text(`shell.theme.${choice}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
