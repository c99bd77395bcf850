export { MarkingAllowance, type Quota, requireRoom } from './quota.ts';
export { lastMarking, noteBrought } from './quota-store.ts';
