import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { alertQuery } from '../alerts/alert-queries.ts';
import { textFor } from '../alerts/describe-alert.ts';
import { useVoice } from '../app/voice-context.ts';
import { Screen } from '../parts/screen.tsx';
import { ReleasePreviewPanel } from './release-preview.tsx';

const route = getRouteApi('/$language/alerts/$alert/preview');

/** What would leave if it were published as it stands. */
export function PreviewScreen(): ReactNode {
  const voice = useVoice();
  const { alert } = route.useParams();
  const found = useQuery(alertQuery(alert)).data;
  const text = found?.draft?.text ?? found?.text;
  const title = text == null ? null : textFor(text.title, voice.language);
  return (
    <Screen
      title={voice.text('alert.toPreview')}
      above={
        <Link to="/$language/alerts/$alert" params={{ language: voice.language, alert }} search={{}}>
          {title?.text ?? voice.text('alerts.untitled')}
        </Link>
      }
    >
      <ReleasePreviewPanel alert={alert} />
    </Screen>
  );
}
