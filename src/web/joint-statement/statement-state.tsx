import type { ReactNode } from 'react';
import type { JointStatementContent } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import layout from '../parts/layout.module.css';

/** Published or in writing, and the meeting that it comes from. */
export function StatementState({
  content: { held, published },
}: {
  readonly content: Pick<JointStatementContent, 'held' | 'published'>;
}): ReactNode {
  const voice = useVoice();
  return (
    <p className={layout.line}>
      <span className={layout.tag}>
        {published === null
          ? voice.text('statement.state.draft')
          : voice.text('statement.state.published', { on: published.on, number: published.number })}
      </span>
      {published?.training === true && <span className={layout.tag}>{voice.text('statement.state.training')}</span>}
      {held !== null && (
        <span className={layout.quiet}>
          {voice.text('statement.held', {
            place: held.place[voice.language] || '–',
            from: held.from,
            until: held.until,
          })}
        </span>
      )}
    </p>
  );
}
