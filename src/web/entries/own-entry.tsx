import type { ReactNode } from 'react';
import { useVoice } from '../app/voice-context.ts';
import { formatCountry } from '../format/country.ts';
import { ForDuty } from '../parts/for-duty.tsx';
import layout from '../parts/layout.module.css';

interface OwnEntryProps {
  /** Country that wrote it; null: this one. */
  readonly writtenBy: string | null;
  /** What can be done with it here. */
  readonly children: ReactNode;
}

/** What may be done with an entry by those whose work it is; of one that another country wrote, whose it is. */
export function OwnEntry({ writtenBy, children }: OwnEntryProps): ReactNode {
  const voice = useVoice();
  if (writtenBy === null) return <ForDuty duty="analyse">{children}</ForDuty>;
  return <p className={layout.quiet}>{voice.text('entry.writtenBy', { country: formatCountry(writtenBy, voice) })}</p>;
}
