import { type ReactNode, useState } from 'react';
import type { JointStatementEntry, JointStatementStanding, PublicationGap } from '../../api/index.ts';
import { nameOfLanguage } from '../alert/said.tsx';
import { useVoice } from '../app/voice-context.ts';
import { OwnEntry } from '../entries/own-entry.tsx';
import { formatCountry } from '../format/country.ts';
import type { Voice } from '../format/voice.ts';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import layout from '../parts/layout.module.css';
import outcomes from '../parts/outcome.module.css';
import { Panel } from '../parts/panel.tsx';
import { describeFinding } from './describe-finding.ts';
import styles from './joint-statement.module.css';
import { idsInOrder } from './paragraphs.ts';
import { useStatementActions } from './use-statement-action.ts';

interface PublicationPanelProps {
  readonly id: string;
  readonly entry: JointStatementEntry;
  readonly standing: JointStatementStanding;
}

/** All that is missing before a statement can be published, or the button that publishes it. */
export function PublicationPanel({ id, entry, standing }: PublicationPanelProps): ReactNode {
  const voice = useVoice();
  if (entry.published !== null) return null;
  const { missing } = standing;
  const ids = idsInOrder(entry.paragraphs);
  return (
    <Panel title={voice.text('statement.publication')}>
      {missing.length === 0 ? (
        <Ready id={id} entry={entry} standing={standing} />
      ) : (
        <>
          <p className={layout.line}>
            {entry.parties.map((country) => (
              <span key={country} className={layout.tag}>
                {voice.text('statement.approvedOf', {
                  country: formatCountry(country, voice),
                  approved: approvedBy(country, standing),
                  all: ids.length,
                })}
              </span>
            ))}
          </p>
          <details open={missing.length <= 8}>
            <summary>{voice.text('statement.publication.missing', { count: missing.length })}</summary>
            <ul className={styles.remarks}>
              {missing.map((gap) => (
                <li key={JSON.stringify(gap)}>{describeGap(gap, { ids, voice })}</li>
              ))}
            </ul>
          </details>
        </>
      )}
    </Panel>
  );
}

function approvedBy(country: string, { paragraphs }: JointStatementStanding): number {
  return paragraphs.filter(({ approvals }) =>
    approvals.some((one) => one.country === country && one.state === 'approved'),
  ).length;
}

function Ready({ id, entry, standing }: PublicationPanelProps): ReactNode {
  const voice = useVoice();
  const actions = useStatementActions(id);
  const [asked, setAsked] = useState(false);
  return (
    <>
      <p>{voice.text('statement.publication.ready')}</p>
      {standing.training && <p className={layout.warn}>{voice.text('statement.state.training')}</p>}
      <OwnEntry writtenBy={entry.writtenBy}>
        <div>
          <Button look="primary" disabled={actions.busy} onPress={() => setAsked(true)}>
            {voice.text('statement.publish')}
          </Button>
        </div>
      </OwnEntry>
      <Dialog title={voice.text('statement.publish')} open={asked} onClose={() => setAsked(false)}>
        <p>{voice.text('statement.publish.sure')}</p>
        <div className={layout.actions}>
          <Button onPress={() => setAsked(false)}>{voice.text('statement.publish.not')}</Button>
          <Button
            look="primary"
            disabled={actions.busy}
            onPress={() => void actions.publish(standing.revision).then(() => setAsked(false))}
          >
            {voice.text('statement.publish')}
          </Button>
        </div>
      </Dialog>
      {actions.refusal !== '' && (
        <p className={outcomes.failed} role="alert">
          {actions.refusal}
        </p>
      )}
    </>
  );
}

function describeGap(
  { kind, paragraph, language, country, state, finding }: PublicationGap,
  { ids, voice }: { readonly ids: readonly string[]; readonly voice: Voice },
): string {
  const number = paragraph === null ? 0 : ids.indexOf(paragraph) + 1;
  const named = kind === 'translation' && paragraph === null ? 'title' : kind;
  return voice.text(`statement.gap.${named}`, {
    number,
    language: language === null ? '' : nameOfLanguage(language, voice.locale),
    country: country === null ? '' : formatCountry(country, voice),
    state: state === null ? '' : voice.text(`statement.approval.${state}`),
    finding: finding === null ? '' : describeFinding(finding, voice),
  });
}
