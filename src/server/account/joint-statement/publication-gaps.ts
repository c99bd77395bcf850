import type { EntryHead, JointStatementContent, JointStatementStanding, PublicationGap } from '../../../api/index.ts';
import { type Language, languages, type Text } from '../../../base/index.ts';
import { inOrder } from '../../../commitments/index.ts';
import { blockingFindings } from '../../../model/index.ts';

interface Publishable {
  readonly head: EntryHead;
  readonly content: JointStatementContent;
  readonly paragraphs: JointStatementStanding['paragraphs'];
  readonly home: string;
  /** ISO 8601 */
  readonly at: string;
}

/** All that keeps a statement from being published, at once: by paragraph, language and country. */
export function findPublicationGaps({ head, content, paragraphs, home, at }: Publishable): PublicationGap[] {
  const { marking } = head;
  const { title, held } = content;
  const standing = new Map(paragraphs.map((paragraph) => [paragraph.id, paragraph]));
  return [
    ...(paragraphs.length === 0 ? [gap('no-paragraphs')] : []),
    ...(held === null ? [gap('meeting-days')] : untranslated(held.place)),
    ...untranslated(title),
    ...inOrder(content.paragraphs).flatMap(({ id, paragraph }) => [
      ...untranslated(paragraph.text, id),
      ...(standing.get(id)?.approvals ?? []).flatMap(({ country, state }) =>
        state === 'approved' ? [] : [{ ...gap('approval', id), country, state }],
      ),
      ...(standing.get(id)?.check.findings ?? []).flatMap((finding) =>
        blockingFindings.includes(finding.kind) ? [{ ...gap('figure', id), language: finding.language, finding }] : [],
      ),
    ]),
    ...(marking.embargoUntil !== null && marking.embargoUntil > at ? [gap('embargo')] : []),
    ...marking.originators.filter((country) => country !== home).map((country) => ({ ...gap('not-ours'), country })),
  ];
}

function gap(kind: PublicationGap['kind'], paragraph: string | null = null): PublicationGap {
  return { kind, paragraph, language: null, country: null, state: null, finding: null };
}

function untranslated(text: Text, paragraph: string | null = null): PublicationGap[] {
  return languages
    .filter((language: Language) => text[language].trim() === '')
    .map((language) => ({ ...gap('translation', paragraph), language }));
}
