import type { ReactNode } from 'react';
import type { CommitmentEntry, CommitmentList } from '../../api/index.ts';
import { commitmentRelations } from '../../model/index.ts';
import { useVoice } from '../app/voice-context.ts';
import layout from '../parts/layout.module.css';

interface LineageLinesProps {
  readonly commitment: CommitmentEntry;
  readonly list: CommitmentList;
}

/** How a commitment stands to others, and whether a text says so or we read it so. */
export function LineageLines({ commitment: { lineage }, list }: LineageLinesProps): ReactNode {
  const voice = useVoice();
  const titleOf = (id: string): string => list.commitments.find((one) => one.id === id)?.title[voice.language] ?? id;
  return commitmentRelations.flatMap((relation) =>
    (['text', 'reading'] as const).map((basis) => {
      const others = lineage.filter((one) => one.relation === relation && one.basis === basis);
      if (others.length === 0) return null;
      const said = voice.text(`commitments.relation.${relation}`, {
        others: others.map(({ to }) => titleOf(to)).join('; '),
      });
      return (
        <p key={`${relation} ${basis}`} className={layout.quiet}>
          {basis === 'text' ? said : `${said} ${voice.text('commitments.reading')}`}
        </p>
      );
    }),
  );
}
