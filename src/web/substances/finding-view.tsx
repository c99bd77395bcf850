import type { ReactNode } from 'react';
import type { ControlFinding } from '../../api/index.ts';
import { legalLanguages } from '../../model/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { type Drawn, StructureDrawing } from '../parts/structure-drawing.tsx';
import { isUnverified, sinceOf, whereOf } from './describe-finding.ts';
import styles from './law.module.css';

interface FindingViewProps {
  readonly finding: ControlFinding;
  readonly drawn: Drawn | null;
  /** What is drawn, by its name. */
  readonly name: string;
}

/** One entry with all that is known about it: wording, reading, atoms, days, source. */
export function FindingView({ finding, drawn, name }: FindingViewProps): ReactNode {
  const voice = useVoice();
  const { rule } = finding;
  return (
    <article className={styles.finding}>
      <h4 className={styles.where}>{whereOf(finding, voice)}</h4>
      <p className={styles.tags}>
        <span className={styles.tag}>{voice.text(`law.standing.${finding.standing}`)}</span>
        {finding.status !== 'in-force' && (
          <span className={styles.tag}>{voice.text(`law.status.${finding.status}`)}</span>
        )}
        <span className={styles.tag}>{voice.text(`law.basis.${finding.basis}`)}</span>
        {finding.outcome === 'review' && <span className={styles.tagOpen}>{voice.text('law.review')}</span>}
        {isUnverified(finding) && <UnverifiedTag finding={finding} />}
      </p>
      <p>{sinceOf(finding, voice)}</p>
      <PublishedText finding={finding} />
      {rule !== null && (
        <div className={styles.rule}>
          <div>
            <Fact label={voice.text('law.wording')}>{rule.wording[voice.language]}</Fact>
            {rule.readings.length > 0 && (
              <Fact label={voice.text('law.readings')}>
                <ul>
                  {rule.readings.map((reading) => (
                    <li key={reading.en}>{reading[voice.language]}</li>
                  ))}
                </ul>
              </Fact>
            )}
            {rule.exceptions !== null && (
              <Fact label={voice.text('law.exceptions')}>{rule.exceptions[voice.language]}</Fact>
            )}
            {rule.requires !== null && <Fact label={voice.text('law.requires')}>{rule.requires[voice.language]}</Fact>}
          </div>
          {drawn !== null && isDrawable(drawn, rule.matchedAtoms) && (
            <figure className={styles.atoms}>
              <StructureDrawing drawn={drawn} rule={rule.id} alternative={voice.text('structure.matched', { name })} />
              <figcaption>{voice.text('structure.matched.caption')}</figcaption>
            </figure>
          )}
        </div>
      )}
      <dl className={styles.facts}>
        <div>
          <dt>{voice.text('law.citation')}</dt>
          <dd>{finding.citation}</dd>
        </div>
        <div>
          <dt>{voice.text('law.verification')}</dt>
          <dd>{voice.text(`law.verification.${finding.verification}`)}</dd>
        </div>
        <div>
          <dt>{voice.text('law.source')}</dt>
          <dd>
            <span lang="en">{finding.source}</span>
            {finding.sourceSha256 !== null && (
              <>
                {' '}
                <code>SHA-256 {finding.sourceSha256}</code>
              </>
            )}
          </dd>
        </div>
        <div>
          <dt>{voice.text('law.recordedOn')}</dt>
          <dd>{finding.recordedOn}</dd>
        </div>
      </dl>
    </article>
  );
}

/** The node finds the atoms of an entry of the register by itself; of another structure they came with the answer. */
function isDrawable(drawn: Drawn, atoms: readonly number[]): boolean {
  return 'substance' in drawn || atoms.length > 0;
}

export function UnverifiedTag({ finding }: { readonly finding: ControlFinding }): ReactNode {
  const voice = useVoice();
  return (
    <span className={styles.tagOpen} title={voice.text(`law.verification.${finding.verification}`)}>
      {voice.text('law.unverified')}
    </span>
  );
}

/** The line as published; the reader's own language first, every language marked. */
export function PublishedText({ finding: { text } }: { readonly finding: ControlFinding }): ReactNode {
  const voice = useVoice();
  const published = legalLanguages
    .flatMap((language) => {
      const line = text[language];
      return line === undefined || line === '' ? [] : [{ language, line }];
    })
    .sort((a, b) => Number(b.language === voice.language) - Number(a.language === voice.language));
  if (published.length === 0) return null;
  return (
    <div className={styles.published}>
      {published.map(({ language, line }) => (
        <blockquote key={language} lang={language} className={styles.quote}>
          {line}
        </blockquote>
      ))}
    </div>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }): ReactNode {
  return (
    <div className={styles.fact}>
      <p className={styles.factLabel}>{label}</p>
      <div>{children}</div>
    </div>
  );
}
