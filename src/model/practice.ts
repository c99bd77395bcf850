/** How well a practice is supported by evidence, as the European Union Drugs Agency rates interventions. */
export const evidenceGrades = ['beneficial', 'likely-beneficial', 'trade-off', 'unknown', 'ineffective'] as const;
export type EvidenceGrade = (typeof evidenceGrades)[number];

/** Shelves of the library; the first four are those of the statements. */
export const practiceShelves = [
  'structural-stigma',
  'prevention-mental-health',
  'naloxone-access',
  'port-security',
  'early-warning',
  'other',
] as const;
export type PracticeShelf = (typeof practiceShelves)[number];
