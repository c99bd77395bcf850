import type { RoomContext } from '../access/index.ts';

/** What the room of sharing works with. */
export type ShareContext = RoomContext & {
  /** ISO 3166-1 alpha-2 of the node. */
  readonly country: string;
};
