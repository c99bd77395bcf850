import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { planFormats } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { apiAddress } from '../data/client.ts';
import { RoomTabs } from '../entries/room-tabs.tsx';
import type { MessageId } from '../messages/index.ts';
import { buttonClass } from '../parts/button.tsx';
import { DayField } from '../parts/day-field.tsx';
import { ForDuty } from '../parts/for-duty.tsx';
import forms from '../parts/form.module.css';
import layout from '../parts/layout.module.css';
import { Panel } from '../parts/panel.tsx';
import { Screen } from '../parts/screen.tsx';
import { parseFilesSearch } from './files-search.ts';
import { ImportPanel } from './import-panel.tsx';
import styles from './interchange.module.css';

const route = getRouteApi('/$language/commitments/files');

/** Commitments and goals as files: what leaves, and what comes in. */
export function FilesScreen(): ReactNode {
  const voice = useVoice();
  const { known } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <Screen title={voice.text('files.title')} tabs={<RoomTabs here="files" />} lead={voice.text('files.lead')}>
      <div className={layout.stack}>
        <Panel title={voice.text('files.export')} lead={voice.text('files.export.lead')}>
          <div className={`${forms.fields} ${forms.asked}`}>
            <DayField
              label={voice.text('progress.known')}
              value={known ?? ''}
              onChange={(day) => void navigate({ search: parseFilesSearch({ known: day }), replace: true })}
            />
          </div>
          <ul className={styles.formats}>
            {downloads.map(({ format, table, label }) => (
              <li key={label}>
                <a
                  className={buttonClass()}
                  href={apiAddress('/commitments-file', { format, table, asKnownOn: known })}
                  download
                >
                  {voice.text(label)}
                </a>
                <span className={layout.quiet}>{voice.text(`files.format.${format}.hint`)}</span>
              </li>
            ))}
          </ul>
        </Panel>
        <ForDuty duty="analyse">
          <Panel title={voice.text('files.import')} lead={voice.text('files.import.lead')}>
            <ImportPanel />
          </Panel>
        </ForDuty>
      </div>
    </Screen>
  );
}

interface Download {
  readonly format: (typeof planFormats)[number];
  readonly table?: 'commitments' | 'goals';
  readonly label: MessageId;
}

/** Workbooks come first, since most people want one; CSV holds one table. */
const downloads: readonly Download[] = [
  { format: 'xlsx', label: 'files.format.xlsx' },
  { format: 'csv', table: 'commitments', label: 'files.format.csv.commitments' },
  { format: 'csv', table: 'goals', label: 'files.format.csv.goals' },
  { format: 'iati', label: 'files.format.iati' },
  { format: 'open-sdg', label: 'files.format.open-sdg' },
];
