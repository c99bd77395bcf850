import type { ReactNode } from 'react';
import type { z } from 'zod';
import { type MarkingEntry, MarkingRequest, markingRequestOf } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { MarkingEditor } from '../markings/marking-editor.tsx';
import { MarkingLabel } from '../markings/marking-label.tsx';
import forms from '../parts/form.module.css';
import layout from '../parts/layout.module.css';

type Marking = z.output<typeof MarkingRequest>;

interface AudienceProps {
  /** Of what is stored; undefined: nothing is. */
  readonly present: MarkingEntry | undefined;
  /** What was chosen; null: as before. */
  readonly chosen: Marking | null;
  readonly onChange: (chosen: Marking | null) => void;
}

/** Who will see an entry: as before, or as somebody chooses. */
export function Audience({ present, chosen, onChange }: AudienceProps): ReactNode {
  const voice = useVoice();
  return (
    <div>
      <p className={layout.quiet}>
        {present === undefined ? voice.text('entry.audience.new') : <MarkingLabel marking={present} />}
      </p>
      <label className={forms.check}>
        <input
          type="checkbox"
          checked={chosen !== null}
          onChange={(event) =>
            onChange(event.target.checked ? (present === undefined ? members : markingRequestOf(present)) : null)
          }
        />
        <span>{voice.text('entry.audience.choose')}</span>
      </label>
      {chosen !== null && <MarkingEditor legend={voice.text('entry.audience')} marking={chosen} onChange={onChange} />}
    </div>
  );
}

/** What is shared is mostly shared with all who take part. */
const members: Marking = MarkingRequest.parse({ tlp: 'GREEN' });
