import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { AlertDetail } from '../../api/index.ts';
import { alertAudiences, alertFields } from '../../model/index.ts';
import { alertQuery } from '../alerts/alert-queries.ts';
import { textFor } from '../alerts/describe-alert.ts';
import { useVoice } from '../app/voice-context.ts';
import { MarkingEditor } from '../markings/marking-editor.tsx';
import { MarkingLabel } from '../markings/marking-label.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { Panel } from '../parts/panel.tsx';
import { QueryView } from '../parts/query-view.tsx';
import { Screen } from '../parts/screen.tsx';
import { ConflictPanel } from './conflict-panel.tsx';
import { type DraftForm, formOf, isWritten } from './draft-form.ts';
import styles from './edit.module.css';
import { EditAside } from './edit-aside.tsx';
import { EditBasics } from './edit-basics.tsx';
import { EditEvidence } from './edit-evidence.tsx';
import { EditRequest } from './edit-request.tsx';
import { EditingProvider } from './editing-context.ts';
import { FieldEditor } from './field-editor.tsx';
import { Fold } from './fold.tsx';
import { MarkingReasons } from './marking-reasons.tsx';
import { TextsField } from './texts-field.tsx';
import { type DraftEditing, useDraft } from './use-draft.ts';

const route = getRouteApi('/$language/alerts/$alert/edit');

/** Writes an alert, or the next version of one. */
export function EditScreen(): ReactNode {
  const voice = useVoice();
  const { alert: id } = route.useParams();
  const query = useQuery(alertQuery(id));
  const shown = query.data?.draft?.text ?? query.data?.text;
  const title = shown == null ? null : textFor(shown.title, voice.language);
  return (
    <Screen
      title={voice.text('alert.edit')}
      above={
        <Link to="/$language/alerts/$alert" params={{ language: voice.language, alert: id }} search={{}}>
          {title?.text ?? voice.text('alerts.untitled')}
        </Link>
      }
    >
      <QueryView query={query} what={voice.text('alert.edit')}>
        {(alert) => <Editable alert={alert} />}
      </QueryView>
    </Screen>
  );
}

/** What was read first is what is written on: an answer that comes later never takes letters away. */
function Editable({ alert }: { readonly alert: AlertDetail }): ReactNode {
  const voice = useVoice();
  const [first] = useState(alert);
  const form = formOf(first);
  const link = (
    <Link to="/$language/alerts/$alert" params={{ language: voice.language, alert: alert.id }} search={{}}>
      {voice.text('alert.edit.back')}
    </Link>
  );
  if (!alert.own || form === null || alert.state === 'retracted') {
    return <EmptyState title={voice.text('alert.edit.readOnly')}>{link}</EmptyState>;
  }
  if (alert.draft?.state === 'in-review') {
    return <EmptyState title={voice.text('alert.edit.inReview')}>{link}</EmptyState>;
  }
  return <Editor alert={first} form={form} />;
}

function Editor({ alert, form }: { readonly alert: AlertDetail; readonly form: DraftForm }): ReactNode {
  const editing = useDraft(alert, form);
  return (
    <EditingProvider value={editing}>
      <div className={styles.editor}>
        <div className={styles.sections}>
          {editing.conflict === null ? (
            <Sections editing={editing} />
          ) : (
            <ConflictPanel conflict={editing.conflict} onResolve={editing.resolve} />
          )}
        </div>
        <EditAside />
      </div>
    </EditingProvider>
  );
}

function Sections({ editing: { form, alert, change } }: { readonly editing: DraftEditing }): ReactNode {
  const voice = useVoice();
  const { draft } = alert;
  const shown = draft?.text ?? alert.text;
  return (
    <>
      <EditBasics />
      <Panel title={voice.text('alert.edit.fields')} lead={voice.text('alert.edit.fields.lead')}>
        {alertFields.map((name) => (
          <FieldEditor key={name} name={name} />
        ))}
      </Panel>
      <Panel title={voice.text('alert.audiences')} lead={voice.text('alert.edit.audiences.lead')}>
        {alertAudiences.map((audience) => (
          <Fold
            key={audience}
            id={`audiences.${audience}`}
            label={voice.text(`alert.audience.${audience}`)}
            open={isWritten(form.audiences[audience])}
          >
            <TextsField
              labelled
              path={`audiences.${audience}`}
              label={voice.text(`alert.audience.${audience}`)}
              texts={form.audiences[audience] ?? {}}
              maxLength={20_000}
              onChange={(texts) => change({ audiences: { ...form.audiences, [audience]: texts } })}
            />
          </Fold>
        ))}
      </Panel>
      <EditEvidence />
      <EditRequest />
      <Panel title={voice.text('alert.edit.marking')} lead={voice.text('alert.markingReasons.lead')}>
        <MarkingEditor
          legend={voice.text('alert.edit.marking.own')}
          marking={form.marking}
          onChange={(marking) => change({ marking })}
        />
        {draft !== null && (
          <p className={styles.line}>
            <strong>{voice.text('alert.edit.effective')}</strong> <MarkingLabel marking={draft.text.marking} />
          </p>
        )}
      </Panel>
      {shown !== null && <MarkingReasons reasons={alert.markingReasons} text={shown} />}
    </>
  );
}
