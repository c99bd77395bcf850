import { ComposeRequest, SaveDraftRequest } from '../../src/api/index.ts';
import { actAs } from '../../src/server/access/index.ts';
import type { VigiaNode } from '../../src/server/index.ts';
import { complete, final, person } from '../server/_alerts.ts';
import type { Furnished } from './_visible.ts';
import { word } from './_words.ts';

/** Sees everything here, and is none of those whose answers are compared. */
const author = person('author');
const second = person('second', { duties: ['read', 'analyse', 'approve'] });

/** What goes to the other nodes, a member's and a partner's. */
export const forPeers = { tlp: 'AMBER' as const, releasableTo: ['CA', 'MX', 'NL'] };

/** Alerts that only the police see: one in each state that an alert can be in. */
export async function publishHiddenAlerts({ alerts }: VigiaNode, { parents }: Furnished): Promise<string[]> {
  const marking = { tlp: 'AMBER+STRICT' as const, releasableTo: ['CA'], sectors: ['police' as const] };
  const ids: string[] = [];
  for (const until of ['draft', 'in-review', 'published', 'retracted'] as const) {
    const text = {
      ...complete,
      title: final(word('title'), word('title')),
      fields: {
        risk: { text: final(word('risk'), word('risk')) },
        event: { text: final(word('event'), word('event')) },
      },
      marking,
      signals: [{ id: parents.signal }],
    };
    const { id } = await actAs(author, async () => {
      const composed = await alerts.compose(ComposeRequest.parse({ marking }));
      return alerts.save(composed.id, SaveDraftRequest.parse({ expectedRevision: 1, text }));
    });
    ids.push(id);
    if (until === 'draft') continue;
    await actAs(author, () => alerts.submit(id, { expectedRevision: 2 }));
    if (until === 'in-review') continue;
    await actAs(second, () => alerts.publish(id, { expectedRevision: 2 }));
    if (until === 'published') continue;
    await actAs(second, () => alerts.retract(id, { reason: final(word('reason'), word('reason')) }));
  }
  return ids;
}

/** The alert that everybody sees gets a field for the police, or goes out without it. */
export async function saveWithHiddenField(
  node: VigiaNode,
  { parents }: Furnished,
  { hidden }: { readonly hidden: boolean },
): Promise<void> {
  const { alerts } = node;
  const analysis = {
    text: final(word('analysis'), word('analysis')),
    marking: {
      tlp: 'AMBER+STRICT' as const,
      releasableTo: ['CA'],
      sectors: ['police' as const],
      legalBasis: word('law'),
    },
  };
  const fields = hidden ? { ...complete.fields, analysis } : complete.fields;
  await actAs(author, () =>
    alerts.save(
      parents.draft,
      SaveDraftRequest.parse({
        expectedRevision: 2,
        text: { ...complete, fields, marking: forPeers },
      }),
    ),
  );
  await actAs(author, () => alerts.submit(parents.draft, { expectedRevision: 3 }));
  await actAs(second, () => alerts.publish(parents.draft, { expectedRevision: 3 }));
  await node.asNode(() => node.share.release.releaseDue());
}
