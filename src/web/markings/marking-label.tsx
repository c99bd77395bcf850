import type { ReactNode } from 'react';
import type { MarkingEntry } from '../../api/index.ts';
import { describeMarking, type TlpLabel } from '../../model/index.ts';
import { useVoice } from '../app/voice-context.ts';
import styles from './markings.module.css';

/**
 * A label of the Traffic Light Protocol 2.0 as FIRST has it: black ground, the colour of the label, the whole word in capitals.
 * The word is the same in every language.
 */
export function TlpMark({ tlp }: { readonly tlp: TlpLabel }): ReactNode {
  const voice = useVoice();
  return (
    <span
      className={`${styles.label} ${styles[colourOf(tlp)]}`}
      title={voice.text(`marking.tlp.${tlp}`)}
      translate="no"
    >{`TLP:${tlp}`}</span>
  );
}

/** A whole marking on one line: its label, then to whom and under what conditions. */
export function MarkingLabel({ marking }: { readonly marking: MarkingEntry }): ReactNode {
  const voice = useVoice();
  const rest = describeMarking(marking)[voice.language].slice(`TLP:${marking.tlp} · `.length);
  return (
    <span className={styles.line}>
      <TlpMark tlp={marking.tlp} />
      {rest !== '' && <span className={styles.rest}>{rest}</span>}
    </span>
  );
}

function colourOf(tlp: TlpLabel): 'clear' | 'green' | 'amber' | 'red' {
  switch (tlp) {
    case 'CLEAR':
      return 'clear';
    case 'GREEN':
      return 'green';
    case 'AMBER':
    case 'AMBER+STRICT':
      return 'amber';
    case 'RED':
      return 'red';
  }
}
