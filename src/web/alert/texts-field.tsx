import { type ReactNode, useId } from 'react';
import { languages } from '../../base/index.ts';
import { useVoice } from '../app/voice-context.ts';
import forms from '../parts/form.module.css';
import { type FormTexts, withText } from './draft-form.ts';
import styles from './edit.module.css';
import { useEditing } from './editing-context.ts';
import { nameOfLanguage } from './said.tsx';
import { WordingFindings } from './wording-findings.tsx';

interface TextsFieldProps {
  readonly label: string;
  /** Place in the text as the node names it: `fields.risk`. */
  readonly path: string;
  readonly texts: FormTexts;
  readonly onChange: (texts: FormTexts) => void;
  /** Without line breaks, as a title. */
  readonly line?: boolean;
  /** The label stands above already. */
  readonly labelled?: boolean;
  readonly maxLength: number;
  readonly hint?: string;
}

/** One text in three languages side by side, each with how far its translation is and with what its words could hurt. */
export function TextsField({
  label,
  path,
  texts,
  onChange,
  line = false,
  labelled = false,
  maxLength,
  hint,
}: TextsFieldProps): ReactNode {
  const voice = useVoice();
  const { alert } = useEditing();
  const id = useId();
  return (
    <fieldset
      className={styles.texts}
      id={labelled ? undefined : path}
      aria-describedby={hint === undefined ? undefined : `${id}-hint`}
    >
      <legend className={labelled ? styles.spokenLegend : undefined}>{label}</legend>
      {hint !== undefined && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      <div className={styles.languages}>
        {languages.map((language) => {
          const text = texts[language];
          const name = nameOfLanguage(language, voice.locale);
          const required = alert.requiredLanguages.includes(language);
          return (
            <div key={language} className={styles.language}>
              <label htmlFor={`${id}-${language}`}>
                {required ? voice.text('alert.edit.required', { language: name }) : name}
              </label>
              <textarea
                id={`${id}-${language}`}
                lang={language}
                rows={line ? 2 : 4}
                maxLength={maxLength}
                spellCheck
                value={text?.text ?? ''}
                onChange={(event) =>
                  onChange(
                    withText(texts, language, {
                      text: line ? event.target.value.replace(/\s*\n\s*/gu, ' ') : event.target.value,
                    }),
                  )
                }
              />
              <label className={forms.check}>
                <input
                  type="checkbox"
                  checked={text?.state === 'final'}
                  disabled={text === undefined}
                  onChange={(event) =>
                    onChange(withText(texts, language, { state: event.target.checked ? 'final' : 'draft' }))
                  }
                />
                <span>{voice.text('alert.edit.final')}</span>
              </label>
              <WordingFindings
                path={path}
                language={language}
                text={text?.text ?? ''}
                onReplace={(replaced) => onChange(withText(texts, language, { text: replaced }))}
              />
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}
