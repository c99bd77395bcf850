import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import type { CheckAnswer } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import type { Voice } from '../format/voice.ts';
import { Formula } from '../parts/formula.tsx';
import { Panel } from '../parts/panel.tsx';
import { NameOf } from '../parts/register-name.tsx';
import { type Drawn, StructureDrawing } from '../parts/structure-drawing.tsx';
import { VerdictChips } from '../parts/verdict-mark.tsx';
import { announce } from '../shell/announcer.tsx';
import { summaryOfAnswers } from '../substances/describe-finding.ts';
import { FindingView } from '../substances/finding-view.tsx';
import { JurisdictionAnswers } from '../substances/jurisdiction-answers.tsx';
import styles from './check.module.css';
import type { CheckSearch } from './check-search.ts';
import { describeProblem } from './describe-code.ts';
import { Thresholds } from './thresholds.tsx';

interface CheckResultProps {
  readonly answer: CheckAnswer;
  readonly search: CheckSearch;
}

/** The answer: what it is and how it was recognised, what each jurisdiction's texts say, what a quantity means. */
export function CheckResult({ answer, search }: CheckResultProps): ReactNode {
  const voice = useVoice();
  const spoken = useRef('');
  const headline = headlineOf(answer, voice);
  useEffect(() => {
    if (spoken.current === headline) return;
    spoken.current = headline;
    announce(headline);
  }, [headline]);
  return (
    <section className={styles.stack} aria-label={voice.text('check.answer')}>
      <Identified answer={answer} search={search} headline={headline} />
      {search.quantity !== undefined && isAssessed(answer) && <Thresholds thresholds={answer.thresholds} />}
      {isAssessed(answer) && (
        <JurisdictionAnswers answers={answer.jurisdictions} drawn={drawnOf(answer)} name={nameOf(answer, voice)} />
      )}
      {answer.localLists.length > 0 && (
        <Panel title={voice.text('check.local')} lead={voice.text('check.local.lead')}>
          {answer.localLists.map((finding) => (
            <FindingView key={finding.key} finding={finding} drawn={null} name={nameOf(answer, voice)} />
          ))}
        </Panel>
      )}
      {answer.gaps.length > 0 && (
        <p>
          <Link
            to="/$language/gaps"
            params={{ language: voice.language }}
            search={{ substance: answer.identity.candidates[0]?.substance ?? '' }}
          >
            {voice.text('check.gaps', { count: answer.gaps.length })}
          </Link>
        </p>
      )}
    </section>
  );
}

function Identified({ answer, search, headline }: CheckResultProps & { readonly headline: string }): ReactNode {
  const voice = useVoice();
  const { identity } = answer;
  const drawn = drawnOf(answer);
  const { structure } = identity;
  return (
    <section className={styles.result} aria-labelledby="who">
      <div className={styles.identity}>
        <div className={styles.said}>
          <h2 id="who" className={styles.headline}>
            {headline}
          </h2>
          {isAssessed(answer) && (
            <>
              <VerdictChips verdicts={answer.jurisdictions} />
              <p className={styles.summary}>{summaryOfAnswers(answer.jurisdictions, voice)}</p>
            </>
          )}
          <p>{explanationOf(answer, voice)}</p>
          <Candidates answer={answer} search={search} />
          {structure !== null && (
            <dl className={styles.facts}>
              <div>
                <dt>InChIKey</dt>
                <dd>
                  <code>{structure.inchiKey}</code>
                </dd>
              </div>
              {structure.formula !== null && (
                <div>
                  <dt>{voice.text('check.formula')}</dt>
                  <dd>
                    <Formula text={structure.formula} />
                  </dd>
                </div>
              )}
              {structure.fragments > 1 && (
                <div>
                  <dt>{voice.text('check.fragments')}</dt>
                  <dd>
                    {voice.text('check.fragments.count', { count: structure.fragments })}
                    {structure.strippedIons.length > 0 &&
                      ` · ${voice.text('check.stripped', { ions: structure.strippedIons.join(', ') })}`}
                  </dd>
                </div>
              )}
              {structure.remark !== null && (
                <div>
                  <dt>{voice.text('check.remark')}</dt>
                  <dd>{voice.text(`check.remark.${structure.remark}`)}</dd>
                </div>
              )}
            </dl>
          )}
          <p className={styles.days}>{voice.text('check.days', { on: answer.on, knownOn: answer.knownOn })}</p>
        </div>
        {drawn !== null && (
          <StructureDrawing
            drawn={drawn}
            alternative={
              structure === null
                ? voice.text('structure.of', { name: nameOf(answer, voice), formula: '' })
                : voice.text('structure.asked', { formula: structure.formula ?? structure.inchiKey })
            }
          />
        )}
      </div>
    </section>
  );
}

/** Whom it may be. One candidate of a sure identity is a link; of several none is picked. */
function Candidates({ answer: { identity }, search }: CheckResultProps): ReactNode {
  const voice = useVoice();
  const { outcome, candidates } = identity;
  if (candidates.length === 0) return null;
  if (outcome === 'identified') {
    return (
      <p>
        <Link
          to="/$language/substances/$substance"
          params={{ language: voice.language, substance: candidates[0]?.substance ?? '' }}
          search={{
            ...(search.on === undefined ? {} : { on: search.on }),
            ...(search.knownOn === undefined ? {} : { knownOn: search.knownOn }),
          }}
        >
          {voice.text('check.page')}
        </Link>
      </p>
    );
  }
  return (
    <ul className={styles.candidates} aria-label={voice.text('check.candidates')}>
      {candidates.map(({ substance, name, matchedName, via }) => (
        <li key={substance}>
          <Link
            to="/$language/substances/$substance"
            params={{ language: voice.language, substance }}
            search={{}}
            className={styles.candidate ?? ''}
          >
            <NameOf name={name} />
          </Link>{' '}
          <span className={styles.via}>
            {[
              ...(matchedName === null ? [] : [voice.text('substances.matched', { name: matchedName })]),
              voice.text(`identity.via.${via}`),
            ].join(' · ')}
          </span>{' '}
          {(outcome === 'suggestions' || outcome === 'named-in-text') && (
            <Link
              to="/$language/check"
              params={{ language: voice.language }}
              search={{ ...search, q: matchedName ?? name.text.en }}
            >
              {voice.text('check.instead')}
            </Link>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Who it is, or why nobody can say. */
function headlineOf(answer: CheckAnswer, voice: Voice): string {
  const { outcome } = answer.identity;
  const name = nameOf(answer, voice);
  return outcome === 'identified'
    ? name
    : voice.text(`identity.headline.${outcome}`, { query: shortened(answer.query) });
}

/** A long structure as far as a title may go. */
function shortened(query: string): string {
  return query.length <= 60 ? query : `${query.slice(0, 57)}…`;
}

function explanationOf({ identity, queryKind }: CheckAnswer, voice: Voice): string {
  if (identity.outcome === 'refused') {
    return voice.text('identity.refused', {
      reason: identity.problem === null ? '' : describeProblem(identity.problem, voice),
    });
  }
  // A name fits no class wording or misses it: only a structure can be tried.
  if (identity.outcome === 'unknown' && identity.structure === null) return voice.text('identity.text.unknown.name');
  if (identity.outcome !== 'identified') return voice.text(`identity.text.${identity.outcome}`);
  const via = identity.candidates[0]?.via ?? 'name';
  return voice.text('identity.how', {
    via: voice.text(`identity.via.${via}`),
    kind: voice.text(`query.${queryKind}`),
  });
}

/** Whether any text could be searched: not where nobody knows which substance is meant. */
function isAssessed({ jurisdictions }: CheckAnswer): boolean {
  return jurisdictions.some(({ verdict }) => verdict !== 'not-assessed');
}

function nameOf({ identity, query }: CheckAnswer, voice: Voice): string {
  const only = identity.outcome === 'identified' ? identity.candidates[0] : undefined;
  return only === undefined ? query : only.name.text[voice.language];
}

function drawnOf({ identity }: CheckAnswer): Drawn | null {
  if (identity.structure !== null) return { smiles: identity.structure.smiles };
  const only = identity.outcome === 'identified' ? identity.candidates[0] : undefined;
  return only === undefined ? null : { substance: only.substance };
}
