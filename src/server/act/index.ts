export type { ActContext } from './context.ts';
