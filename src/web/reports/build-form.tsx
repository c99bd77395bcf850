import { type ReactNode, useState } from 'react';
import type { BuildReportRequest, CommitmentList } from '../../api/index.ts';
import { languages } from '../../base/index.ts';
import { nameOfLanguage } from '../alert/said.tsx';
import { useVoice } from '../app/voice-context.ts';
import { buttonClass } from '../parts/button.tsx';
import { CheckChoices, CheckField } from '../parts/check-field.tsx';
import forms from '../parts/form.module.css';
import { FormDay, isDayOrEmpty } from '../parts/form-day.tsx';
import outcomes from '../parts/outcome.module.css';
import { SelectField } from '../parts/select-field.tsx';
import type { ReportsSearch } from './reports-search.ts';
import { useBuild } from './use-build.ts';

interface BuildFormProps {
  readonly list: CommitmentList;
  readonly search: ReportsSearch;
}

const formats = ['pdf', 'html', 'docx'] as const;

/** Everything that a report can be asked for; as it stands, it is the one that is wanted most. */
export function BuildForm({ list, search }: BuildFormProps): ReactNode {
  const voice = useVoice();
  const build = useBuild();
  const strategies = list.commitments.filter(({ level }) => level === 'strategy').toReversed();
  const [strategy, setStrategy] = useState(search.strategy ?? strategies[0]?.id ?? '');
  const [known, setKnown] = useState(search.known ?? '');
  const [since, setSince] = useState(search.since ?? lastMeeting(list, search.known) ?? '');
  const [chosen, setChosen] = useState<BuildReportRequest['languages']>([...languages]);
  const [kinds, setKinds] = useState<BuildReportRequest['formats']>([...formats]);
  const [isPublic, setPublic] = useState(false);
  const isWhole = chosen?.length !== 0 && kinds?.length !== 0 && isDayOrEmpty(known) && isDayOrEmpty(since);
  return (
    <form
      className={forms.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (build.busy || !isWhole) return;
        build.begin({
          strategy,
          asKnownOn: known === '' ? undefined : known,
          since: since === '' ? undefined : since,
          languages: chosen,
          formats: kinds,
          audience: isPublic ? 'public' : 'reader',
        });
      }}
    >
      <div className={forms.fields}>
        <SelectField
          label={voice.text('reports.strategy')}
          value={strategy}
          options={strategies.map(({ id, title }) => ({ value: id, label: title[voice.language] }))}
          onChange={setStrategy}
        />
        <FormDay
          label={voice.text('reports.known')}
          hint={voice.text('reports.known.hint')}
          value={known}
          onChange={setKnown}
        />
        <FormDay
          label={voice.text('reports.since')}
          hint={voice.text('reports.since.hint')}
          value={since}
          onChange={setSince}
        />
      </div>
      <div className={forms.pair}>
        <CheckChoices
          legend={voice.text('reports.languages')}
          options={languages.map((id) => ({ id, name: nameOfLanguage(id, voice.locale) }))}
          chosen={chosen ?? []}
          onChange={(ids) => setChosen([...ids])}
        />
        <CheckChoices
          legend={voice.text('reports.formats')}
          options={formats.map((id) => ({ id, name: id.toUpperCase() }))}
          chosen={kinds ?? []}
          onChange={(ids) => setKinds([...ids])}
        />
      </div>
      <CheckField checked={isPublic} onChange={setPublic}>
        {voice.text('reports.public')}
      </CheckField>
      <button type="submit" className={buttonClass('primary')} disabled={build.busy || !isWhole}>
        {voice.text('reports.build.begin')}
      </button>
      {build.failure !== null && (
        <p className={outcomes.failed} role="alert">
          {build.failure}
        </p>
      )}
    </form>
  );
}

/** The day on which the last meeting before a day ended; without a day, the last one. */
function lastMeeting({ statements }: CommitmentList, before: string | undefined): string | undefined {
  const days = statements.map(({ heldUntil }) => heldUntil).sort();
  return days.findLast((day) => before === undefined || day < before);
}
