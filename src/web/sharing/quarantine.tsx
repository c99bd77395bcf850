import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { QuarantineEntry } from '../../api/index.ts';
import { quarantineStates, releaseRefusals } from '../../model/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { apiAddress, sendDecision } from '../data/client.ts';
import { formatCountry } from '../format/country.ts';
import { formatMoment } from '../format/date.ts';
import type { Voice } from '../format/voice.ts';
import { TlpMark } from '../markings/marking-label.tsx';
import { Button } from '../parts/button.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import forms from '../parts/form.module.css';
import layout from '../parts/layout.module.css';
import { QueryView } from '../parts/query-view.tsx';
import { SelectField } from '../parts/select-field.tsx';
import { TextField } from '../parts/text-field.tsx';
import { Outcome } from '../sign-in/outcome.tsx';
import { type Decision, useDecision } from '../sign-in/use-decision.ts';
import { describeObjectType } from './describe-object.ts';
import styles from './sharing.module.css';
import { quarantinedQuery, quarantineQuery } from './sharing-queries.ts';

const route = getRouteApi('/$language/sharing');

/** What came and was not taken, why, and the decision of a person. */
export function Quarantine(): ReactNode {
  const voice = useVoice();
  const { country, kept } = route.useSearch();
  const navigate = useNavigate({ from: '/$language/sharing' });
  const [before, setBefore] = useState<number | undefined>(undefined);
  const filters = { ...(country === undefined ? {} : { country }), ...(kept === undefined ? {} : { kept }) };
  const query = useQuery(quarantineQuery(filters, before));
  const decision = useDecision('/sharing', '/alerts');
  return (
    <div className={`${layout.stack} ${layout.tabbed}`}>
      <p className={layout.quiet}>{voice.text('quarantine.lead')}</p>
      <SelectField
        label={voice.text('quarantine.filter')}
        value={kept ?? 'held'}
        onChange={(value) => {
          const chosen = [...quarantineStates, 'all' as const].find((state) => state === value);
          setBefore(undefined);
          void navigate({
            search: { tab: 'quarantine', ...(chosen === undefined || chosen === 'held' ? {} : { kept: chosen }) },
            replace: true,
          });
        }}
        options={[
          ...quarantineStates.map((value) => ({ value, label: voice.text(`quarantine.state.${value}`) })),
          { value: 'all', label: voice.text('filter.all') },
        ]}
      />
      <Outcome said={decision.said} />
      <QueryView query={query} what={voice.text('sharing.tab.quarantine')}>
        {({ entries, next }) =>
          entries.length === 0 ? (
            <EmptyState title={voice.text('quarantine.none')} />
          ) : (
            <>
              <ul className={layout.list}>
                {entries.map((entry) => (
                  <Entry key={entry.id} entry={entry} decision={decision} />
                ))}
              </ul>
              {next !== null && (
                <p>
                  <Button onPress={() => setBefore(next)}>{voice.text('out.more')}</Button>
                </p>
              )}
            </>
          )
        }
      </QueryView>
    </div>
  );
}

interface EntryProps {
  readonly entry: QuarantineEntry;
  readonly decision: Decision;
}

function Entry({ entry, decision }: EntryProps): ReactNode {
  const voice = useVoice();
  const [note, setNote] = useState('');
  const { id, object, type, country, reason, problem, receivedAt, state, releasable } = entry;
  const decide = (step: 'release' | 'discard'): void =>
    decision.run(
      () =>
        sendDecision(
          apiAddress(`/sharing/quarantine/${id}/${step}`),
          note.trim() === '' ? {} : { note: note.trim() },
          QuarantineEntry,
        ),
      (decided) => voice.text('quarantine.done', { object, state: voice.text(`quarantine.state.${decided.state}`) }),
    );
  return (
    <li className={layout.item}>
      <h2 className={styles.reason}>{voice.text(`quarantine.reason.${reason}`)}</h2>
      <p className={layout.quiet}>
        {voice.text('quarantine.from', {
          type: describeObjectType(type, voice),
          country: formatCountry(country, voice),
          at: formatMoment(receivedAt, voice),
        })}{' '}
        <TlpMark tlp={entry.tlp} />
      </p>
      <p className={layout.below}>{object}</p>
      {problem !== '' && problem !== object && (
        <p className={layout.quiet}>
          {voice.text('text.labelled', { label: voice.text('quarantine.problem'), value: sayProblem(problem, voice) })}
        </p>
      )}
      <Content id={id} />
      {state === 'held' ? (
        <>
          <TextField label={voice.text('quarantine.note')} value={note} onChange={setNote} maxLength={4_000} />
          <div className={`${forms.fields} ${forms.asked}`}>
            {releasable && (
              <Button
                disabled={decision.busy}
                aria-label={voice.text('quarantine.release.of', { object })}
                onPress={() => decide('release')}
              >
                {voice.text('quarantine.release')}
              </Button>
            )}
            <Button
              disabled={decision.busy}
              aria-label={voice.text('quarantine.discard.of', { object })}
              onPress={() => decide('discard')}
            >
              {voice.text('quarantine.discard')}
            </Button>
            {!releasable && <p className={layout.quiet}>{voice.text('quarantine.notReleasable')}</p>}
          </div>
        </>
      ) : (
        <p className={layout.quiet}>
          {entry.decidedAt === null || entry.decidedBy === null
            ? voice.text(`quarantine.state.${state}`)
            : voice.text('quarantine.decided', {
                state: voice.text(`quarantine.state.${state}`),
                who: entry.decidedBy,
                at: formatMoment(entry.decidedAt, voice),
              })}
          {entry.note !== null && ` · ${entry.note}`}
        </p>
      )}
    </li>
  );
}

/** A reason of the release rules in words; what the validator of STIX says stays as it says it. */
function sayProblem(problem: string, voice: Voice): string {
  const refusal = releaseRefusals.find((name) => name === problem);
  return refusal === undefined ? problem : voice.text(`release.refusal.${refusal}`);
}

/** What came, exactly, once somebody wants to see it. */
function Content({ id }: { readonly id: number }): ReactNode {
  const voice = useVoice();
  const [open, setOpen] = useState(false);
  const query = useQuery({ ...quarantinedQuery(id), enabled: open });
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{voice.text('quarantine.show')}</summary>
      {open && (
        <QueryView query={query} what={voice.text('quarantine.show')}>
          {({ content }) =>
            content === null ? (
              <p>{voice.text('quarantine.gone')}</p>
            ) : (
              <section
                className={layout.code}
                aria-label={voice.text('quarantine.show')}
                // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
                tabIndex={0}
              >
                {pretty(content)}
              </section>
            )
          }
        </QueryView>
      )}
    </details>
  );
}

/** Indented where it is JSON; else as it came. */
function pretty(content: string): string {
  try {
    return JSON.stringify(JSON.parse(content), null, 2);
  } catch (cause) {
    console.debug('What is kept aside is not JSON.', cause);
    return content;
  }
}
