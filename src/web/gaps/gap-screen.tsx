import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Gap } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { nodeQuery } from '../data/queries.ts';
import { TlpMark } from '../markings/marking-label.tsx';
import { Citation } from '../parts/citation.tsx';
import { ForDuty } from '../parts/for-duty.tsx';
import { Panel } from '../parts/panel.tsx';
import { QueryView } from '../parts/query-view.tsx';
import { Screen } from '../parts/screen.tsx';
import { parseLawDays } from '../substances/substances-search.ts';
import { describeAge, describeDue, isOverdue, lackOf } from './describe-gap.ts';
import { GapEvidence } from './gap-evidence.tsx';
import { gapQuery } from './gap-queries.ts';
import styles from './gaps.module.css';
import { parseGapsSearch } from './gaps-search.ts';
import { JurisdictionChip } from './jurisdiction-chip.tsx';
import { LawDaysField } from './law-days-field.tsx';

const route = getRouteApi('/$language/gaps/$gap');

/** All that is known about one gap. */
export function GapScreen(): ReactNode {
  const voice = useVoice();
  const { gap: key } = route.useParams();
  const days = route.useSearch();
  const navigate = route.useNavigate();
  const today = useQuery(nodeQuery).data?.today;
  const query = useQuery(gapQuery(key, { ...days }));
  const gap = query.data;
  return (
    <Screen
      title={gap?.title[voice.language] ?? voice.text('nav.gaps')}
      above={
        <Link to="/$language/gaps" params={{ language: voice.language }} search={parseGapsSearch({ ...days })}>
          {voice.text('nav.gaps')}
        </Link>
      }
      lead={gap === undefined ? undefined : <Lead gap={gap} on={days.on ?? today ?? ''} />}
    >
      <LawDaysField
        days={days}
        today={today}
        onChange={(changed) => void navigate({ search: parseLawDays(changed), replace: true, resetScroll: false })}
      />
      <QueryView query={query} what={voice.text('nav.gaps')}>
        {(found) => <Content gap={found} knownOn={days.knownOn ?? today ?? ''} />}
      </QueryView>
    </Screen>
  );
}

function Lead({ gap, on }: { readonly gap: Gap; readonly on: string }): ReactNode {
  const voice = useVoice();
  const due = describeDue(gap, on, voice);
  return (
    <>
      <p className={styles.answer}>
        {describeAge(gap, voice)}
        {due !== null && <span className={isOverdue(gap, on) ? styles.overdue : undefined}> · {due}</span>}
      </p>
      <p>
        <TlpMark tlp={gap.tlp} />
      </p>
      <p>
        {voice.text(`gap.kind.${gap.kind}`)}. {voice.text(`gap.kind.${gap.kind}.text`)}
      </p>
    </>
  );
}

function Content({ gap, knownOn }: { readonly gap: Gap; readonly knownOn: string }): ReactNode {
  const voice = useVoice();
  const training = useQuery(nodeQuery).data?.trainingData ?? false;
  return (
    <div className={styles.stack}>
      <div className={styles.twoColumns}>
        <Listed gap={gap} />
        <Missing gap={gap} />
      </div>
      <GapEvidence gap={gap} />
      {gap.caution.length > 0 && (
        <Panel title={voice.text('gap.caution')} lead={voice.text('gap.caution.lead')}>
          <ul className={styles.cautions}>
            {gap.caution.map((caution) => (
              <li key={caution.en}>{caution[voice.language]}</li>
            ))}
          </ul>
        </Panel>
      )}
      <Citation
        title={gap.title[voice.language]}
        origin={[voice.text('gaps.history.origin', { knownOn })]}
        training={training && gap.evidence.series.length > 0}
        address={window.location.href}
      />
    </div>
  );
}

function Listed({ gap }: { readonly gap: Gap }): ReactNode {
  const voice = useVoice();
  return (
    <Panel title={voice.text('gap.listedBy.title')}>
      {gap.listedBy.length === 0 && <p>{voice.text('gap.listedBy.none')}</p>}
      <ul className={styles.entries}>
        {[...gap.listedBy]
          .sort((a, b) => ((a.since ?? '9') < (b.since ?? '9') ? -1 : 1))
          .map(({ jurisdiction, since, uncertain, key, citation, unverified }) => (
            <li key={key}>
              <p>
                <strong>{voice.text(`jurisdiction.${jurisdiction}`)}</strong>{' '}
                {since === null
                  ? voice.text('gap.since.unknown')
                  : voice.text(uncertain ? 'gap.since.uncertain' : 'gap.since', { date: since })}
                {unverified && <span className={styles.tag}>{voice.text('gap.unverified')}</span>}
              </p>
              <p className={styles.quiet}>{citation}</p>
            </li>
          ))}
      </ul>
      {gap.listedBy.some(({ uncertain }) => uncertain) && (
        <p className={styles.quiet}>{voice.text('gap.uncertain.text')}</p>
      )}
      {gap.listedBy.some(({ unverified }) => unverified) && (
        <p className={styles.quiet}>{voice.text('gap.unverified.text')}</p>
      )}
      {gap.subject.kind === 'substance' && (
        <p>
          <Link to="/$language/substances/$substance" params={{ language: voice.language, substance: gap.subject.id }}>
            {voice.text('gap.substancePage')}
          </Link>
        </p>
      )}
      {gap.parent !== undefined && (
        <p>
          <Link to="/$language/substances/$substance" params={{ language: voice.language, substance: gap.parent }}>
            {voice.text('gap.parentPage')}
          </Link>
        </p>
      )}
    </Panel>
  );
}

function Missing({ gap }: { readonly gap: Gap }): ReactNode {
  const voice = useVoice();
  return (
    <Panel title={voice.text('gap.missing.title')}>
      <ul className={styles.entries}>
        {gap.missingIn.map((jurisdiction) => (
          <li key={jurisdiction} className={styles.missing}>
            <JurisdictionChip jurisdiction={jurisdiction} look="missing" />
            <span>
              {voice.text(`gap.missing.in.${lackOf(gap.kind)}`, {
                jurisdiction: voice.text(`jurisdiction.${jurisdiction}`),
              })}
            </span>
            {gap.process === null && gap.closedOn === null && (
              <ForDuty duty="analyse">
                <Link
                  to="/$language/processes/new"
                  params={{ language: voice.language }}
                  search={{ gap: gap.key, jurisdiction }}
                >
                  {voice.text('gap.openProcess')}
                </Link>
              </ForDuty>
            )}
          </li>
        ))}
      </ul>
      <dl className={styles.facts}>
        {(
          [
            ['gap.openedOn', gap.openedOn],
            ['gap.closedOn', gap.closedOn],
            ['gap.dueOn', gap.dueOn],
          ] as const
        ).map(([label, date]) =>
          date === null ? null : (
            <div key={label}>
              <dt>{voice.text(label)}</dt>
              <dd>{date}</dd>
            </div>
          ),
        )}
        {gap.lagDays !== null && (
          <div>
            <dt>{voice.text('gap.lag')}</dt>
            <dd>{voice.text('gap.days', { days: gap.lagDays })}</dd>
          </div>
        )}
      </dl>
      {gap.members !== undefined && <Members members={gap.members} />}
      {gap.process !== null && (
        <p>
          <Link to="/$language/processes/$process" params={{ language: voice.language, process: String(gap.process) }}>
            {voice.text('gap.toProcess', { process: gap.process })}
          </Link>
        </p>
      )}
    </Panel>
  );
}

/** What the texts of the jurisdiction without the class say of its known members. */
function Members({ members }: { readonly members: NonNullable<Gap['members']> }): ReactNode {
  const voice = useVoice();
  const { total, named, asClass, review, noEntry } = members;
  const parts = [
    voice.text('gaps.cell.named', { count: named }),
    ...(asClass > 0 ? [voice.text('gaps.cell.asClass', { count: asClass })] : []),
    ...(review > 0 ? [voice.text('gaps.cell.review', { count: review })] : []),
    voice.text('gaps.cell.noEntry', { count: noEntry }),
  ];
  return (
    <p>
      {voice.text('text.labelled', {
        label: voice.text('gap.members', { count: total }),
        value: new Intl.ListFormat(voice.locale).format(parts),
      })}
    </p>
  );
}
