import type { ReactNode } from 'react';
import type { AlertText, MarkingReason } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { useRegisterNames } from '../data/register-names.ts';
import { MarkingLabel } from '../markings/marking-label.tsx';
import { Panel } from '../parts/panel.tsx';
import styles from './alert.module.css';
import { useTopic } from './alert-evidence.tsx';
import { reasonOf } from './reason-of.ts';

interface MarkingReasonsProps {
  readonly reasons: readonly MarkingReason[];
  /** What they are the reasons of. */
  readonly text: AlertText;
}

/** Why the effective marking is what it is: the strictest of its own and of what the alert shows. */
export function MarkingReasons({ reasons, text }: MarkingReasonsProps): ReactNode {
  const voice = useVoice();
  const nameOf = useReasonNames(text);
  return (
    <Panel title={voice.text('alert.markingReasons')} lead={voice.text('alert.markingReasons.lead')}>
      <ul className={styles.list}>
        {reasons.map(({ because, marking, decides }, index) => (
          // Two series of the same name may stand side by side; the list is as the alert has it.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <li key={index}>
            <p>
              {voice.text('text.labelled', {
                label: voice.text(`alert.because.${because}`),
                value: nameOf(reasons, index),
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

/** Names as the reader's language has them; the reason's own where the text shows no such evidence. */
function useReasonNames(text: AlertText): (reasons: readonly MarkingReason[], index: number) => string {
  const voice = useVoice();
  const topic = useTopic();
  const substanceName = useRegisterNames();
  return (reasons, index) => {
    const reason = reasons[index];
    const isThis = (evidence: Parameters<typeof reasonOf>[0]): boolean => reasonOf(evidence, text, reasons) === reason;
    const shown = [...text.signals, ...text.series].find(isThis);
    if (shown !== undefined) return topic(shown);
    const finding = text.findings.find(isThis);
    if (finding !== undefined) return substanceName(finding.substance);
    return reason?.name[voice.language] ?? '';
  };
}
