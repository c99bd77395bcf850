import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { type AuditEntry, AuditPage } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { resource } from '../data/queries.ts';
import { useDuty } from '../data/session.ts';
import { formatMoment } from '../format/date.ts';
import { TlpMark } from '../markings/marking-label.tsx';
import { Button, buttonClass } from '../parts/button.tsx';
import { DataTable } from '../parts/data-table.tsx';
import forms from '../parts/form.module.css';
import { FormDay, isDayOrEmpty } from '../parts/form-day.tsx';
import layout from '../parts/layout.module.css';
import { QueryView } from '../parts/query-view.tsx';
import { SelectField } from '../parts/select-field.tsx';
import { TextField } from '../parts/text-field.tsx';
import { type AdministrationSearch, auditOutcomes, parseAdministrationSearch } from './administration-search.ts';
import { AuditProof } from './audit-proof.tsx';

interface AuditProps {
  readonly search: AdministrationSearch;
}

/** What was done, by whom; auditors see everything and may verify the chain, others what they did themselves. */
export function Audit({ search }: AuditProps): ReactNode {
  const voice = useVoice();
  const whole = useDuty('audit');
  return (
    <>
      <p className={layout.quiet}>
        {voice.text('audit.lead')} {!whole && voice.text('audit.own')}
      </p>
      {whole && <AuditProof />}
      <AuditFilters key={`filters ${JSON.stringify(search)}`} search={search} whole={whole} />
      <Entries key={JSON.stringify(search)} search={search} whole={whole} />
    </>
  );
}

interface EntriesProps extends AuditProps {
  readonly whole: boolean;
}

function AuditFilters({ search, whole }: EntriesProps): ReactNode {
  const voice = useVoice();
  const navigate = useNavigate({ from: '/$language/administration' });
  const [subject, setSubject] = useState(search.subject ?? '');
  const [action, setAction] = useState(search.action ?? '');
  const [outcome, setOutcome] = useState<string>(search.outcome ?? '');
  const [since, setSince] = useState(search.since ?? '');
  const [until, setUntil] = useState(search.until ?? '');
  return (
    <form
      className={`${forms.fields} ${forms.asked}`}
      onSubmit={(event) => {
        event.preventDefault();
        const asked = { tab: 'audit', subject: subject.trim(), action: action.trim(), outcome, since, until };
        void navigate({ search: parseAdministrationSearch(asked), replace: true });
      }}
    >
      {whole && <TextField label={voice.text('audit.subject')} value={subject} onChange={setSubject} maxLength={100} />}
      <TextField label={voice.text('audit.action')} value={action} onChange={setAction} maxLength={100} />
      <SelectField
        label={voice.text('audit.outcome')}
        value={outcome}
        onChange={setOutcome}
        options={[
          { value: '', label: voice.text('filter.all') },
          ...auditOutcomes.map((value) => ({ value, label: voice.text(`audit.outcome.${value}`) })),
        ]}
      />
      <FormDay label={voice.text('audit.since')} value={since} onChange={setSince} />
      <FormDay label={voice.text('audit.until')} value={until} onChange={setUntil} />
      <button type="submit" className={buttonClass()} disabled={!isDayOrEmpty(since) || !isDayOrEmpty(until)}>
        {voice.text('audit.filter')}
      </button>
    </form>
  );
}

function Entries({ search, whole }: EntriesProps): ReactNode {
  const voice = useVoice();
  const [cursor, setCursor] = useState<string | undefined>(undefined);
  const { subject, action, outcome, since, until } = search;
  const query = useQuery(
    resource({
      path: whole ? '/audit' : '/audit/own',
      parser: AuditPage,
      query: {
        subject: whole ? subject : undefined,
        action,
        outcome,
        since: since === undefined ? undefined : `${since}T00:00:00Z`,
        until: until === undefined ? undefined : `${until}T00:00:00Z`,
        cursor,
        limit: 50,
      },
    }),
  );
  const title = voice.text('administration.tab.audit');
  return (
    <QueryView query={query} what={title}>
      {({ entries, next }) =>
        entries.length === 0 ? (
          <p>{voice.text('audit.none')}</p>
        ) : (
          <>
            <DataTable<AuditEntry>
              caption={title}
              rows={entries}
              rowKey={({ seq }) => String(seq)}
              whole
              columns={[
                { id: 'seq', header: voice.text('audit.column.seq'), numeric: true, cell: ({ seq }) => seq },
                {
                  id: 'at',
                  header: voice.text('audit.column.at'),
                  tight: true,
                  cell: ({ at }) => formatMoment(at, voice),
                },
                {
                  id: 'who',
                  header: voice.text('audit.column.who'),
                  cell: ({ name, subject: by }) => (
                    <>
                      {name}
                      <span className={layout.below}>{by}</span>
                    </>
                  ),
                },
                { id: 'what', header: voice.text('audit.column.what'), cell: (entry) => entry.action },
                {
                  id: 'object',
                  header: voice.text('audit.column.object'),
                  cell: ({ object }) =>
                    object === null ? '–' : object.id === null ? object.kind : `${object.kind} ${object.id}`,
                },
                {
                  id: 'outcome',
                  header: voice.text('audit.outcome'),
                  cell: (entry) => (
                    <span className={entry.outcome === 'done' ? undefined : layout.warn}>
                      {voice.text(`audit.outcome.${entry.outcome}`)}
                    </span>
                  ),
                },
                {
                  id: 'detail',
                  header: voice.text('audit.column.detail'),
                  cell: ({ detail, tlp }) => (
                    <>
                      <TlpMark tlp={tlp} />
                      {Object.keys(detail).length > 0 && (
                        <details className={layout.below}>
                          <summary>{voice.text('audit.detail.show')}</summary>
                          {JSON.stringify(detail)}
                        </details>
                      )}
                    </>
                  ),
                },
              ]}
            />
            {next !== null && (
              <p>
                <Button onPress={() => setCursor(next)}>{voice.text('audit.next')}</Button>
              </p>
            )}
          </>
        )
      }
    </QueryView>
  );
}
