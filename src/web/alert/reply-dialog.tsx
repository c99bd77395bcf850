import { type ReactNode, useState } from 'react';
import { type AlertReplyEntry, type AlertReplyRequest, markingRequestOf } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { usePlaceChoices } from '../data/register-choices.ts';
import { Button, buttonClass } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { FormDay, isDayOrEmpty } from '../parts/form-day.tsx';
import layout from '../parts/layout.module.css';
import { MultiChoice } from '../parts/multi-choice.tsx';
import outcomeStyles from '../parts/outcome.module.css';
import { SelectField } from '../parts/select-field.tsx';
import dialogStyles from '../signals/dialogs.module.css';

type Kind = AlertReplyEntry['kind'];
const answers = ['yes', 'no', 'unknown'] as const;

interface ReplyDialogProps {
  /** What is changed; null: a new reply. */
  readonly before: AlertReplyEntry | null;
  /** What can be said, the most likely first. */
  readonly kinds: readonly Kind[];
  readonly failure: string;
  readonly onClose: () => void;
  readonly onSend: (reply: AlertReplyRequest) => Promise<boolean>;
}

/** A note, a sighting or an answer, written in the reader's language. Its marking is never wider than the alert's. */
export function ReplyDialog({ before, kinds, failure, onClose, onSend }: ReplyDialogProps): ReactNode {
  const voice = useVoice();
  const places = usePlaceChoices();
  const [kind, setKind] = useState<Kind>(before?.kind ?? kinds[0] ?? 'note');
  const [text, setText] = useState(before?.text[voice.language]?.text ?? '');
  const [answer, setAnswer] = useState<(typeof answers)[number]>(before?.answer ?? 'yes');
  const [count, setCount] = useState(before?.count?.toString() ?? '');
  const [firstSeen, setFirstSeen] = useState(before?.firstSeen ?? '');
  const [lastSeen, setLastSeen] = useState(before?.lastSeen ?? '');
  const [where, setWhere] = useState<readonly string[]>(before?.places ?? []);
  const [tried, setTried] = useState(false);
  const valid = isDayOrEmpty(firstSeen) && isDayOrEmpty(lastSeen) && /^\d{0,9}$/u.test(count);

  async function send(): Promise<void> {
    if (!valid) return;
    setTried(true);
    const isSighting = kind === 'sighting';
    const day = (value: string): string | null => (isSighting && value !== '' ? value : null);
    await onSend({
      kind,
      text: {
        ...before?.text,
        [voice.language]: { text: text.trim(), state: 'final' },
      },
      answer: kind === 'answer' ? answer : null,
      count: isSighting && count !== '' ? Number(count) : null,
      firstSeen: day(firstSeen),
      lastSeen: day(lastSeen),
      places: isSighting ? [...where] : [],
      marking: before === null ? null : markingRequestOf(before.marking),
    });
  }

  return (
    <Dialog title={voice.text(before === null ? 'alert.reply.new' : 'alert.reply.change')} open onClose={onClose}>
      <form
        className={dialogStyles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        {before === null && (
          <SelectField
            label={voice.text('alert.reply.kind')}
            value={kind}
            options={kinds.map((name) => ({ value: name, label: voice.text(`alert.reply.${name}`) }))}
            onChange={(value) => setKind(kinds.find((name) => name === value) ?? 'note')}
          />
        )}
        {kind === 'answer' && (
          <SelectField
            label={voice.text('alert.seenTheLike')}
            value={answer}
            options={answers.map((name) => ({ value: name, label: voice.text(`alert.answer.${name}`) }))}
            onChange={(value) => setAnswer(answers.find((name) => name === value) ?? 'unknown')}
          />
        )}
        {kind === 'sighting' && (
          <>
            <FormDay label={voice.text('alert.sighting.first')} value={firstSeen} onChange={setFirstSeen} required />
            <FormDay label={voice.text('alert.sighting.last')} value={lastSeen} onChange={setLastSeen} />
            <label className={dialogStyles.field}>
              {voice.text('alert.sighting.countField')}
              <input
                inputMode="numeric"
                pattern="\d{0,9}"
                value={count}
                onChange={(event) => setCount(event.target.value)}
              />
            </label>
            <MultiChoice label={voice.text('alert.places')} choices={places} chosen={where} onChange={setWhere} />
          </>
        )}
        <label className={dialogStyles.field}>
          {voice.text('alert.reply.text')}
          <textarea
            rows={5}
            maxLength={10_000}
            required={kind === 'note'}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </label>
        {tried && failure !== '' && (
          <p role="alert" className={outcomeStyles.failed}>
            {failure}
          </p>
        )}
        <div className={layout.actions}>
          <Button onPress={onClose}>{voice.text('dialog.cancel')}</Button>
          <button type="submit" className={buttonClass('primary')} disabled={!valid}>
            {voice.text('alert.reply.send')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
