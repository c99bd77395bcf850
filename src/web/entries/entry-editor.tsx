import { type ReactNode, useRef, useState } from 'react';
import type { z } from 'zod';
import type { MarkingRequest, SaveOutcome } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import type { Parser } from '../data/client.ts';
import { Button, buttonClass } from '../parts/button.tsx';
import forms from '../parts/form.module.css';
import layout from '../parts/layout.module.css';
import outcomes from '../parts/outcome.module.css';
import { TextField } from '../parts/text-field.tsx';
import { Audience } from './audience.tsx';
import type { Begun } from './begun-with.ts';
import styles from './entries.module.css';
import { MergePanel } from './merge-panel.tsx';
import { nameOfPart } from './name-of-part.ts';
import { useEntry } from './use-entry.ts';

interface EntryEditorProps<Entry, Content> {
  /** Of the entry in the contract. */
  readonly path: string;
  readonly content: Parser<Content>;
  readonly outcome: Parser<SaveOutcome<Entry, Content>>;
  readonly begun: Begun<Content>;
  /** Revision that can be withdrawn; null: there is none yet. */
  readonly current: number | null;
  readonly onDone: () => void;
  /** What people call the part of a content at a JSON Pointer. */
  readonly nameOf?: (pointer: string, content: Content) => string;
  readonly form: (content: Content, onChange: (content: Content) => void) => ReactNode;
}

/** Writes an entry: as a draft, for everybody, or together with what somebody else wrote meanwhile. */
export function EntryEditor<Entry, Content>(props: EntryEditorProps<Entry, Content>): ReactNode {
  const { path, content: parser, outcome, begun, current, onDone, form, nameOf } = props;
  const voice = useVoice();
  const frame = useRef<HTMLFormElement>(null);
  const [base, setBase] = useState(begun.base);
  const [content, setContent] = useState(begun.content);
  const actions = useEntry<Entry, Content>(path, outcome, (pointer) =>
    nameOf === undefined ? nameOfPart(pointer, voice) : nameOf(pointer, content),
  );
  const [note, setNote] = useState('');
  const [marking, setMarking] = useState<z.output<typeof MarkingRequest> | null>(null);
  const [merge, setMerge] = useState<Extract<SaveOutcome<Entry, Content>, { outcome: 'merge' }> | null>(null);
  const request = { base, content, note: note.trim() === '' ? null : note.trim(), marking };

  async function save(): Promise<void> {
    const answer = await actions.save(request);
    if (answer?.outcome === 'saved') onDone();
    if (answer?.outcome === 'merge') setMerge(answer);
  }

  if (merge !== null) {
    return (
      <MergePanel
        merge={merge}
        nameOf={nameOf === undefined ? undefined : (pointer) => nameOf(pointer, merge.merged)}
        onResolve={(resolved) => {
          setContent(parser.parse(resolved));
          setBase(merge.revision);
          setMerge(null);
        }}
      />
    );
  }
  return (
    <form
      ref={frame}
      className={`${forms.form} ${styles.wide}`}
      onSubmit={(event) => {
        event.preventDefault();
        if (!actions.busy) void save();
      }}
    >
      {form(content, setContent)}
      <Audience present={begun.marking} chosen={marking} onChange={setMarking} />
      <TextField label={voice.text('entry.note')} value={note} maxLength={2_000} onChange={setNote} />
      <div className={styles.row}>
        <button type="submit" className={buttonClass('primary')} disabled={actions.busy}>
          {voice.text('entry.save')}
        </button>
        <Button
          disabled={actions.busy}
          onPress={() => {
            // What is typed and cannot be read yet would be missing in the draft.
            if (frame.current?.reportValidity() === true) void actions.saveDraft(request);
          }}
        >
          {voice.text('entry.draft.save')}
        </Button>
        {current !== null && (
          <Button
            look="quiet"
            disabled={actions.busy}
            onPress={() =>
              void actions.withdraw({ base: current, note: request.note }).then((isDone) => isDone && onDone())
            }
          >
            {voice.text('entry.withdraw')}
          </Button>
        )}
      </div>
      {actions.message !== '' && (
        <p className={actions.failed ? outcomes.failed : layout.quiet} role={actions.failed ? 'alert' : 'status'}>
          {actions.message}
        </p>
      )}
    </form>
  );
}
