import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { Gap, ProcedureList } from '../../api/index.ts';
import { type Jurisdiction, jurisdictions } from '../../model/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { nodeQuery } from '../data/queries.ts';
import { gapQuery } from '../gaps/gap-queries.ts';
import { buttonClass } from '../parts/button.tsx';
import { FormDay, isDayOrEmpty } from '../parts/form-day.tsx';
import layout from '../parts/layout.module.css';
import outcomeStyles from '../parts/outcome.module.css';
import { Panel } from '../parts/panel.tsx';
import { QueryView } from '../parts/query-view.tsx';
import { Screen } from '../parts/screen.tsx';
import { SelectField } from '../parts/select-field.tsx';
import { proceduresQuery } from './process-queries.ts';
import styles from './processes.module.css';
import type { NewProcessSearch } from './processes-search.ts';
import { type Subject, SubjectField } from './subject-field.tsx';
import { useProcess } from './use-process.ts';

const route = getRouteApi('/$language/processes/new');

/** Opens a process: for a gap, where everything but the procedure is known, or for any substance or class. */
export function NewProcessScreen(): ReactNode {
  const voice = useVoice();
  const search = route.useSearch();
  const procedures = useQuery(proceduresQuery);
  const gap = useQuery({ ...gapQuery(search.gap ?? '', {}), enabled: search.gap !== undefined });
  const title = voice.text('processes.new');
  return (
    <Screen
      title={title}
      above={
        <Link to="/$language/processes" params={{ language: voice.language }}>
          {voice.text('processes.title')}
        </Link>
      }
      lead={voice.text('processes.new.lead')}
    >
      <QueryView query={procedures} what={title}>
        {(list) =>
          search.gap === undefined ? (
            <Form list={list} search={search} gap={null} />
          ) : (
            <QueryView query={gap} what={voice.text('nav.gaps')}>
              {(found) => <Form list={list} search={search} gap={found} />}
            </QueryView>
          )
        }
      </QueryView>
    </Screen>
  );
}

interface FormProps {
  readonly list: ProcedureList;
  readonly search: NewProcessSearch;
  readonly gap: Gap | null;
}

function Form({ list, search, gap }: FormProps): ReactNode {
  const voice = useVoice();
  const navigate = route.useNavigate();
  const node = useQuery(nodeQuery).data;
  const actions = useProcess();
  const offered = jurisdictions.filter((candidate) => list.procedures.some(({ jurisdiction: of }) => of === candidate));
  const [picked, setPicked] = useState<Jurisdiction | null>(search.jurisdiction ?? gap?.missingIn[0] ?? null);
  const own = offered.find((candidate) => candidate === node?.country);
  const jurisdiction = picked ?? own ?? offered[0] ?? 'CA';
  const procedures = list.procedures.filter(({ jurisdiction: of }) => of === jurisdiction);
  const [chosen, setChosen] = useState('');
  const procedure = procedures.find(({ id }) => id === chosen) ?? procedures[0];
  const [subject, setSubject] = useState<Subject | null>(subjectOf(search, gap, voice.language));
  const [owner, setOwner] = useState<string | null>(null);
  const [startedOn, setStartedOn] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const settledOwner = owner ?? node?.access.name ?? '';
  const settledStart = startedOn ?? node?.today ?? '';
  const ready =
    subject !== null &&
    procedure !== undefined &&
    settledOwner.trim() !== '' &&
    settledStart !== '' &&
    isDayOrEmpty(settledStart);

  async function submit(): Promise<void> {
    if (subject === null || procedure === undefined) return;
    const opened = await actions.open({
      jurisdiction,
      procedure: procedure.id,
      subject: { kind: subject.kind, id: subject.id },
      ...(gap === null ? {} : { gap: gap.key }),
      owner: settledOwner.trim(),
      startedOn: settledStart,
      ...(note.trim() === '' ? {} : { note: note.trim() }),
    });
    if (opened === null) return;
    void navigate({
      to: '/$language/processes/$process',
      params: { language: voice.language, process: String(opened.id) },
      search: {},
    });
  }

  return (
    <div className={`${layout.columns} ${layout.wideFirst}`}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (ready && !actions.busy) void submit();
        }}
      >
        {gap !== null && (
          <p>
            {voice.text('processes.forGap')}{' '}
            <Link to="/$language/gaps/$gap" params={{ language: voice.language, gap: gap.key }}>
              {gap.title[voice.language]}
            </Link>
          </p>
        )}
        <SubjectField subject={subject} fixed={gap !== null} onChange={setSubject} />
        <SelectField
          label={voice.text('processes.jurisdiction')}
          value={jurisdiction}
          onChange={(value) => setPicked(jurisdictionOf(value, jurisdiction))}
          options={offered.map((value) => ({ value, label: voice.text(`jurisdiction.${value}`) }))}
        />
        <SelectField
          label={voice.text('processes.procedure')}
          value={procedure?.id ?? ''}
          onChange={setChosen}
          options={procedures.map(({ id, title }) => ({ value: id, label: title[voice.language] }))}
        />
        <label className={styles.field}>
          {voice.text('processes.owner')}
          <input required maxLength={200} value={settledOwner} onChange={(event) => setOwner(event.target.value)} />
        </label>
        <FormDay
          label={voice.text('processes.startedOn')}
          value={settledStart}
          required
          hint={voice.text('processes.startedOn.hint')}
          onChange={setStartedOn}
        />
        <label className={styles.field}>
          {voice.text('processes.note')}
          <textarea rows={3} maxLength={4000} value={note} onChange={(event) => setNote(event.target.value)} />
        </label>
        <div className={styles.line}>
          <button type="submit" className={buttonClass('primary')} disabled={!ready || actions.busy}>
            {voice.text('processes.open')}
          </button>
        </div>
        {actions.failed && (
          <p className={outcomeStyles.failed} role="alert">
            {actions.message}
          </p>
        )}
      </form>
      {procedure !== undefined && <Outlook procedure={procedure} />}
    </div>
  );
}

/** The steps that the process will have, before it is opened. */
function Outlook({ procedure }: { readonly procedure: ProcedureList['procedures'][number] }): ReactNode {
  const voice = useVoice();
  return (
    <Panel title={voice.text('processes.outlook')} lead={procedure.title[voice.language]}>
      <ol className={styles.outlook}>
        {procedure.steps.map(({ step, title, clock, source }) => (
          <li key={step}>
            <strong>{title[voice.language]}</strong>
            {clock !== null && <p>{clock[voice.language]}</p>}
            <p className={layout.quiet}>{source}</p>
          </li>
        ))}
      </ol>
    </Panel>
  );
}

function jurisdictionOf(text: string, otherwise: Jurisdiction): Jurisdiction {
  return jurisdictions.find((jurisdiction) => jurisdiction === text) ?? otherwise;
}

function subjectOf({ substance }: NewProcessSearch, gap: Gap | null, language: 'en' | 'fr' | 'es'): Subject | null {
  if (gap !== null) return { kind: gap.subject.kind, id: gap.subject.id, name: gap.subject.name.text[language] };
  return substance === undefined ? null : { kind: 'substance', id: substance, name: substance };
}
