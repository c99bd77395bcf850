import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { alertQuery } from '../alerts/alert-queries.ts';
import { useVoice } from '../app/voice-context.ts';
import { QueryView } from '../parts/query-view.tsx';
import { Screen } from '../parts/screen.tsx';
import { AlertEvidence } from './alert-evidence.tsx';

const route = getRouteApi('/$language/alerts/$alert/edit');

/** Writes an alert, or the next version of one. */
export function EditScreen(): ReactNode {
  const voice = useVoice();
  const { alert: id } = route.useParams();
  const query = useQuery(alertQuery(id));
  return (
    <Screen
      title={voice.text('alert.edit')}
      above={
        <Link to="/$language/alerts/$alert" params={{ language: voice.language, alert: id }} search={{}}>
          {voice.text('nav.alerts')}
        </Link>
      }
    >
      <QueryView query={query} what={voice.text('alert.edit')}>
        {({ draft, text }) => {
          const shown = draft?.text ?? text;
          return shown === null ? null : <AlertEvidence text={shown} />;
        }}
      </QueryView>
    </Screen>
  );
}
