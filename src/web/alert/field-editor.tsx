import type { ReactNode } from 'react';
import type { AlertField } from '../../model/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { MarkingEditor } from '../markings/marking-editor.tsx';
import forms from '../parts/form.module.css';
import { type DraftForm, type FormTexts, isWritten } from './draft-form.ts';
import { useEditing } from './editing-context.ts';
import { Fold } from './fold.tsx';
import { TextsField } from './texts-field.tsx';

/** Without these nothing is published. */
const asked: readonly AlertField[] = ['risk', 'event'];

/** One of the ten fields, and its own marking where it is stricter than the alert's, as where a law protects one datum. */
export function FieldEditor({ name }: { readonly name: AlertField }): ReactNode {
  const voice = useVoice();
  const { form, change } = useEditing();
  const field = form.fields[name];
  const texts = field?.text ?? {};
  const marking = field?.marking ?? null;
  const label = voice.text(`alert.field.${name}`);
  const put = (next: { readonly text: FormTexts; readonly marking: DraftForm['marking'] | null }): void =>
    change({ fields: { ...form.fields, [name]: next } });
  return (
    <Fold id={`fields.${name}`} label={label} open={asked.includes(name) || isWritten(texts)}>
      <TextsField
        labelled
        path={`fields.${name}`}
        label={label}
        texts={texts}
        maxLength={10_000}
        onChange={(text) => put({ text, marking })}
      />
      <label className={forms.check}>
        <input
          type="checkbox"
          checked={marking !== null}
          disabled={field === undefined}
          onChange={(event) => put({ text: texts, marking: event.target.checked ? form.marking : null })}
        />
        <span>{voice.text('alert.edit.fieldMarking')}</span>
      </label>
      {marking !== null && (
        <MarkingEditor
          legend={voice.text('alert.edit.markingOf', { field: label })}
          marking={marking}
          onChange={(next) => put({ text: texts, marking: next })}
        />
      )}
    </Fold>
  );
}
