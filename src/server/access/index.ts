export { analystClearance, publicClearance } from './clearance.ts';
export { chooseLanguage } from './language.ts';
export { registerMarking } from './marking-store.ts';
