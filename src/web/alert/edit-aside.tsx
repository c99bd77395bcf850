import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { AlertCheck, DuplicateEntry } from '../../api/index.ts';
import { textFor } from '../alerts/describe-alert.ts';
import { useAlert } from '../alerts/use-alert.ts';
import { useVoice } from '../app/voice-context.ts';
import { usePlaceNames } from '../data/register-choices.ts';
import { useRegisterNames } from '../data/register-names.ts';
import { formatCountry } from '../format/country.ts';
import { formatShare } from '../format/number.ts';
import { Button } from '../parts/button.tsx';
import outcomeStyles from '../parts/outcome.module.css';
import { Panel } from '../parts/panel.tsx';
import { describePath } from './describe-path.ts';
import styles from './edit.module.css';
import { useEditing } from './editing-context.ts';
import { nameOfLanguage } from './said.tsx';
import { TranslationTable } from './translation-table.tsx';

/** Beside the text: whether it is saved, what is missing, what comes next, what others said already. */
export function EditAside(): ReactNode {
  const { alert } = useEditing();
  const { draft } = alert;
  return (
    <aside className={styles.aside}>
      <Steps />
      {draft !== null && <Checks checks={draft.checks} />}
      {draft !== null && <TranslationTable cells={draft.translations} />}
      {draft !== null && draft.duplicates.length > 0 && <Duplicates duplicates={draft.duplicates} />}
    </aside>
  );
}

function Steps(): ReactNode {
  const voice = useVoice();
  const { alert, state, failure, save } = useEditing();
  const actions = useAlert();
  const navigate = useNavigate();
  const params = { language: voice.language, alert: alert.id };
  const draft = alert.draft;

  async function leave(to: '/$language/alerts/$alert/preview' | '/$language/alerts/$alert'): Promise<void> {
    if (await save()) await navigate({ to, params, search: {} });
  }

  return (
    <Panel title={voice.text('alert.edit.state')}>
      <p aria-live="polite" className={state === 'failed' ? outcomeStyles.failed : styles.hint}>
        {state === 'failed' ? failure : voice.text(`alert.edit.state.${state}`)}
      </p>
      <div className={styles.steps}>
        {state === 'failed' && <Button onPress={() => void save()}>{voice.text('alert.edit.saveNow')}</Button>}
        <Button
          look="primary"
          disabled={actions.busy || draft === null || draft.checks.length > 0 || state !== 'saved'}
          onPress={() => void submit()}
        >
          {voice.text('alert.submit')}
        </Button>
        <Button disabled={state === 'conflict'} onPress={() => void leave('/$language/alerts/$alert/preview')}>
          {voice.text('alert.toPreview')}
        </Button>
        <Button disabled={state === 'conflict'} onPress={() => void leave('/$language/alerts/$alert')}>
          {voice.text('alert.edit.back')}
        </Button>
      </div>
      {draft !== null && draft.checks.length > 0 && <p className={styles.hint}>{voice.text('alert.submit.notYet')}</p>}
      {actions.failed && (
        <p role="alert" className={outcomeStyles.failed}>
          {actions.message}
        </p>
      )}
    </Panel>
  );

  async function submit(): Promise<void> {
    if (draft === null) return;
    if (await actions.submit(alert.id, draft.revision, '')) {
      await navigate({ to: '/$language/alerts/$alert', params, search: {} });
    }
  }
}

function Checks({ checks }: { readonly checks: readonly AlertCheck[] }): ReactNode {
  const voice = useVoice();
  return (
    <Panel title={voice.text('alert.checks', { count: checks.length })}>
      {checks.length === 0 ? (
        <p>{voice.text('alert.checks.none')}</p>
      ) : (
        <ul className={styles.checks}>
          {checks.map((check) => (
            <li key={`${check.problem} ${check.path} ${check.language} ${check.wording?.start}`}>
              <a href={`#${anchorOf(check.path)}`}>{describePath(check.path, voice)}</a>
              {check.language !== null && ` (${nameOfLanguage(check.language, voice.locale)})`}
              {': '}
              {voice.text(`alert.check.${check.problem}`, { found: check.wording?.found ?? '' })}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

/** The part of the form that a path belongs to. */
function anchorOf(path: string): string {
  const [head = '', name] = path.split('.');
  return head === 'fields' || head === 'audiences' ? `${head}.${name}` : head;
}

function Duplicates({ duplicates }: { readonly duplicates: readonly DuplicateEntry[] }): ReactNode {
  const voice = useVoice();
  const placeName = usePlaceNames();
  const substanceName = useRegisterNames();
  return (
    <Panel title={voice.text('alert.duplicates')} lead={voice.text('alert.duplicates.lead')}>
      <ul className={styles.checks}>
        {duplicates.map(({ id, owner, state, title, score, substances, places }) => (
          <li key={id}>
            <Link to="/$language/alerts/$alert" params={{ language: voice.language, alert: id }} search={{}}>
              {textFor(title, voice.language)?.text ?? voice.text('alerts.untitled')}
            </Link>
            <p className={styles.hint}>
              {voice.text('alert.duplicates.score', { share: formatShare(score, voice) })} ·{' '}
              {[formatCountry(owner, voice), voice.text(`alert.state.${state}`)].join(' · ')}
              {[...substances.map(substanceName), ...places.map(placeName)].length > 0 &&
                ` · ${[...substances.map(substanceName), ...places.map(placeName)].join(', ')}`}
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
