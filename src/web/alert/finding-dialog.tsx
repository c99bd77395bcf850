import { type ReactNode, useState } from 'react';
import { useVoice } from '../app/voice-context.ts';
import { usePlaceChoices, useSubstanceChoices } from '../data/register-choices.ts';
import { MarkingEditor } from '../markings/marking-editor.tsx';
import { Button, buttonClass } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import forms from '../parts/form.module.css';
import { FormDay, isDayOrEmpty } from '../parts/form-day.tsx';
import layout from '../parts/layout.module.css';
import { MultiChoice } from '../parts/multi-choice.tsx';
import { TextField } from '../parts/text-field.tsx';
import dialogStyles from '../signals/dialogs.module.css';
import type { DraftForm } from './draft-form.ts';
import { useEditing } from './editing-context.ts';

type Finding = DraftForm['findings'][number];

interface FindingDialogProps {
  readonly onClose: () => void;
  readonly onAdd: (finding: Finding) => void;
}

/** What a laboratory found, and by which methods. */
export function FindingDialog({ onClose, onAdd }: FindingDialogProps): ReactNode {
  const voice = useVoice();
  const { form } = useEditing();
  const substances = useSubstanceChoices();
  const places = usePlaceChoices();
  const [substance, setSubstance] = useState<string | null>(null);
  const [place, setPlace] = useState<string | null>(null);
  const [methods, setMethods] = useState('');
  const [foundOn, setFoundOn] = useState('');
  const [samples, setSamples] = useState('');
  const [shape, setShape] = useState('');
  const [marking, setMarking] = useState<Finding['marking']>(null);
  const [apart, setApart] = useState(false);
  const valid = substance !== null && isDayOrEmpty(foundOn) && /^\d{0,9}$/u.test(samples);
  return (
    <Dialog title={voice.text('alert.edit.finding.add')} open onClose={onClose}>
      <form
        className={dialogStyles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (substance === null || !valid) return;
          onAdd({
            substance,
            place,
            methods: methods.split(/[,;]/u).flatMap((name) => (name.trim() === '' ? [] : [name.trim()])),
            foundOn: foundOn === '' ? null : foundOn,
            samples: samples === '' ? null : Number(samples),
            form: shape.trim() === '' ? null : shape.trim(),
            marking,
            apart: apart && marking !== null,
          });
        }}
      >
        <MultiChoice
          label={voice.text('alert.finding.substance')}
          choices={substances}
          chosen={substance === null ? [] : [substance]}
          onChange={(chosen) => setSubstance(chosen.at(-1) ?? null)}
        />
        <TextField
          label={voice.text('alert.finding.methods')}
          hint={voice.text('alert.finding.methods.hint')}
          value={methods}
          maxLength={2_000}
          onChange={setMethods}
        />
        <FormDay label={voice.text('alert.finding.foundOn')} value={foundOn} onChange={setFoundOn} />
        <MultiChoice
          label={voice.text('alert.finding.place')}
          choices={places}
          chosen={place === null ? [] : [place]}
          onChange={(chosen) => setPlace(chosen.at(-1) ?? null)}
        />
        <TextField label={voice.text('alert.finding.count')} value={samples} maxLength={9} onChange={setSamples} />
        <TextField
          label={voice.text('alert.finding.form')}
          hint={voice.text('alert.finding.form.hint')}
          value={shape}
          maxLength={60}
          onChange={setShape}
        />
        <label className={forms.check}>
          <input
            type="checkbox"
            checked={marking !== null}
            onChange={(event) => setMarking(event.target.checked ? form.marking : null)}
          />
          <span>{voice.text('alert.edit.fieldMarking')}</span>
        </label>
        {marking !== null && (
          <>
            <MarkingEditor legend={voice.text('alert.path.marking')} marking={marking} onChange={setMarking} />
            <label className={forms.check}>
              <input type="checkbox" checked={apart} onChange={(event) => setApart(event.target.checked)} />
              <span>{voice.text('alert.edit.apart')}</span>
            </label>
          </>
        )}
        <div className={layout.actions}>
          <Button onPress={onClose}>{voice.text('dialog.cancel')}</Button>
          <button type="submit" className={buttonClass('primary')} disabled={!valid}>
            {voice.text('alert.edit.finding.do')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
