export { checkWording, wordingTerms } from './check-wording.ts';
export type { WordingMatch, WordingSource, WordingTerm } from './wording.ts';
