export { type ActionSubject, authorise } from './authorise.ts';
export { analystClearance, publicClearance } from './clearance.ts';
export { chooseLanguage } from './language.ts';
export { readMarkings, registerJointMarking, registerMarking } from './marking-store.ts';
export {
  actAs,
  clearanceOf,
  currentReader,
  keepReader,
  nodeReader,
  operatorReader,
  publicReader,
  type Reader,
} from './reader.ts';
export { RoomContext, type RoomContextOptions } from './room-context.ts';
