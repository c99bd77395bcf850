import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { SubstanceDetail } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { substanceQuery } from '../data/register-queries.ts';
import { Button } from '../parts/button.tsx';
import { DayField } from '../parts/day-field.tsx';
import { Formula } from '../parts/formula.tsx';
import { Panel } from '../parts/panel.tsx';
import { QueryView } from '../parts/query-view.tsx';
import { NameOf } from '../parts/register-name.tsx';
import { Screen } from '../parts/screen.tsx';
import { summaryOfAnswers } from './describe-finding.ts';
import { JurisdictionAnswers } from './jurisdiction-answers.tsx';
import { Sightings } from './sightings.tsx';
import styles from './substance.module.css';
import { Identity, Names, Related } from './substance-facts.tsx';
import { SubstanceTimeline } from './substance-timeline.tsx';
import { type LawDays, parseLawDays } from './substances-search.ts';

const route = getRouteApi('/$language/substances/$substance');

/** All that is known about one substance: who lists it, since when, where it was seen, what is missing. */
export function SubstanceScreen(): ReactNode {
  const voice = useVoice();
  const { substance: id } = route.useParams();
  const search = route.useSearch();
  const query = useQuery(substanceQuery(id, { ...search }));
  const detail = query.data;
  return (
    <Screen
      title={detail === undefined ? voice.text('nav.substances') : detail.name.text[voice.language]}
      above={
        <Link to="/$language/substances" params={{ language: voice.language }} search={{}}>
          {voice.text('nav.substances')}
        </Link>
      }
      lead={detail === undefined ? undefined : <Lead detail={detail} />}
    >
      <QueryView query={query} what={voice.text('nav.substances')}>
        {(found) => <Content detail={found} />}
      </QueryView>
    </Screen>
  );
}

function Lead({ detail: { kind, name, classes, cas, identity } }: { readonly detail: SubstanceDetail }): ReactNode {
  const voice = useVoice();
  const facts = [
    voice.text(`substance.kind.${kind}`),
    ...classes.slice(0, 2).map((entry) => entry.name[voice.language]),
    ...cas.map((number) => `CAS ${number}`),
  ];
  return (
    <>
      {voice.language !== 'en' && name.origin[voice.language] === 'english' && (
        <p>
          <NameOf name={name} />
        </p>
      )}
      <p>
        {facts.join(' · ')}
        {identity !== null && (
          <>
            {' · '}
            <Formula text={identity.formula} />
          </>
        )}
      </p>
    </>
  );
}

function Content({ detail }: { readonly detail: SubstanceDetail }): ReactNode {
  const voice = useVoice();
  const name = detail.name.text[voice.language];
  return (
    <div className={styles.content}>
      <section className={styles.law} aria-labelledby="law">
        <div className={styles.lawHead}>
          <h2 id="law">{voice.text('substance.law')}</h2>
          <LawDayFields detail={detail} />
        </div>
        <p className={styles.summary}>{summaryOfAnswers(detail.jurisdictions, voice)}</p>
        <JurisdictionAnswers
          answers={detail.jurisdictions}
          drawn={detail.identity === null ? null : { substance: detail.id }}
          name={name}
        />
      </section>
      {detail.timeline.length > 0 && <SubstanceTimeline detail={detail} name={name} />}
      <div className={styles.columns}>
        <Identity detail={detail} name={name} />
        <div className={styles.stack}>
          <Names detail={detail} name={name} />
          <Related detail={detail} name={name} />
        </div>
      </div>
      <Sightings detail={detail} />
      <Gaps detail={detail} />
    </div>
  );
}

/** Two times: of the law, and of what this node knew of it. */
function LawDayFields({ detail }: { readonly detail: SubstanceDetail }): ReactNode {
  const voice = useVoice();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const chosen = search.on !== undefined || search.knownOn !== undefined;

  function change(part: { readonly [K in keyof LawDays]: string | undefined }): void {
    void navigate({ search: parseLawDays({ ...search, ...part }), replace: true, resetScroll: false });
  }

  return (
    <div className={styles.days}>
      <DayField label={voice.text('law.on')} value={detail.on} onChange={(day) => change({ on: day ?? undefined })} />
      <DayField
        label={voice.text('law.knownOn')}
        value={detail.knownOn}
        onChange={(day) => change({ knownOn: day ?? undefined })}
      />
      {chosen && (
        <Button onPress={() => change({ on: undefined, knownOn: undefined })}>{voice.text('law.asOfToday')}</Button>
      )}
    </div>
  );
}

function Gaps({ detail: { gaps, id } }: { readonly detail: SubstanceDetail }): ReactNode {
  const voice = useVoice();
  return (
    <Panel title={voice.text('substance.gaps')}>
      {gaps.length === 0 ? (
        <p>{voice.text('substance.gaps.none')}</p>
      ) : (
        <>
          <ul className={styles.gaps}>
            {gaps.map(({ key, title, daysOpen }) => (
              <li key={key}>
                <Link to="/$language/gaps/$gap" params={{ language: voice.language, gap: key }} search={{}}>
                  {title[voice.language]}
                </Link>
                {daysOpen !== null && (
                  <span className={styles.soft}> {voice.text('substance.gaps.days', { days: daysOpen })}</span>
                )}
              </li>
            ))}
          </ul>
          <p>
            <Link to="/$language/gaps" params={{ language: voice.language }} search={{ substance: id }}>
              {voice.text('substance.gaps.all')}
            </Link>
          </p>
        </>
      )}
    </Panel>
  );
}
