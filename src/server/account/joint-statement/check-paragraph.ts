import type { JointParagraph, ParagraphCheck } from '../../../api/index.ts';
import { checkFigures } from '../../../commitments/index.ts';
import type { Cite } from './cite-figures.ts';

/** What the data say of a paragraph: of each citation, and of each number in each language. */
export async function checkParagraph(
  { text, citations, sourced }: JointParagraph,
  cite: Cite,
): Promise<ParagraphCheck> {
  const cited = await cite(citations);
  const answered = cited.flatMap((one) => {
    const citation = citations[one.id];
    return citation === undefined ? [] : [{ ...one, aspect: citation.aspect }];
  });
  const elsewhere = Object.entries(sourced).map(([id, { value }]) => ({ id, value }));
  const findings = checkFigures({ text, citations: answered, sourced: elsewhere });
  return {
    citations: [...cited],
    findings: findings.map(({ estimate, today, missingIn, ...finding }) => ({
      ...finding,
      estimate: estimate === null ? null : { ...estimate },
      today: today === null ? null : { ...today },
      missingIn: [...missingIn],
    })),
  };
}
