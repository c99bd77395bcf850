import type { ReactNode } from 'react';
import type { MarkingReason } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { MarkingLabel } from '../markings/marking-label.tsx';
import { Panel } from '../parts/panel.tsx';
import styles from './alert.module.css';

/** Why the effective marking is what it is: the strictest of its own and of what the alert shows. */
export function MarkingReasons({ reasons }: { readonly reasons: readonly MarkingReason[] }): ReactNode {
  const voice = useVoice();
  return (
    <Panel title={voice.text('alert.markingReasons')} lead={voice.text('alert.markingReasons.lead')}>
      <ul className={styles.list}>
        {reasons.map(({ because, name, marking, decides }, index) => (
          // Two series of the same name may stand side by side; the list is as the alert has it.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <li key={index}>
            <p>
              {voice.text('text.labelled', {
                label: voice.text(`alert.because.${because}`),
                value: name[voice.language],
              })}
              {decides && <strong className={styles.decides}> {voice.text('alert.markingDecides')}</strong>}
            </p>
            <MarkingLabel marking={marking} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
