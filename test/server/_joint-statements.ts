import type { SaveJointStatementRequest } from '../../src/api/index.ts';

export type Statement = SaveJointStatementRequest['content'];
export type Paragraph = Statement['paragraphs'][string];

export const text = { en: 'We share alerts.', fr: 'Nous partageons les alertes.', es: 'Compartimos las alertas.' };
/** A paragraph without figures. */
export const plain: Paragraph = { position: 1, text, decisions: [], citations: {}, sourced: {} };

/** What three countries state after a meeting. */
export function statementOf(paragraphs: Statement['paragraphs'], part: Partial<Statement> = {}): Statement {
  return {
    meeting: null,
    title: { en: 'Tenth meeting', fr: 'Dixième réunion', es: 'Décima reunión' },
    parties: ['CA', 'MX', 'US'],
    held: {
      from: '2024-06-10',
      until: '2024-06-11',
      place: { en: 'Mexico City', fr: 'Mexico', es: 'Ciudad de México' },
    },
    paragraphs,
    replaces: null,
    published: null,
    ...part,
  };
}
