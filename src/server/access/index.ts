export { analystClearance, publicClearance } from './clearance.ts';
export { chooseLanguage } from './language.ts';
export { registerJointMarking, registerMarking } from './marking-store.ts';
