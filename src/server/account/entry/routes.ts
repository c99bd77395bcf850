import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { WithdrawEntryRequest } from '../../../api/index.ts';
import type { Content as Json } from '../../../commitments/index.ts';
import { flat } from './read-entries.ts';
import type { EntryService, Saving } from './service.ts';

const EntryPath = z.object({ id: z.string().min(1).max(200) });
const Done = z.object({ done: z.literal(true) });
const tags = ['account'];

/** The same routes for every kind of entry: read with its history, draft, save, withdraw. */
export interface EntryRoutes<Content extends Json> {
  /** `/commitments` */
  readonly path: string;
  /** What one is called in the contract. */
  readonly what: string;
  readonly entries: EntryService<Content>;
  readonly schemas: {
    readonly detail: z.ZodType;
    readonly saveRequest: z.ZodType<Saving<Content>>;
    readonly saveOutcome: z.ZodType;
  };
}

export function addEntryRoutes<Content extends Json & object>(
  app: FastifyInstance,
  { path, what, entries, schemas }: EntryRoutes<Content>,
): void {
  const typed = app.withTypeProvider<ZodTypeProvider>();
  typed.get(
    `${path}/:id`,
    {
      schema: {
        tags,
        summary: `A ${what} with its versions, and what is being written on it`,
        params: EntryPath,
        response: { 200: schemas.detail },
      },
    },
    async ({ params }) => {
      const state = await entries.find(params.id);
      return { ...state, entry: state.entry === null ? null : flat(state.entry) };
    },
  );
  typed.post(
    `${path}/:id`,
    {
      schema: {
        tags,
        summary: `Stores a ${what} whole, or answers both texts where somebody else changed the same part`,
        params: EntryPath,
        body: schemas.saveRequest,
        response: { 200: schemas.saveOutcome },
      },
    },
    async ({ params, body }) => {
      const saved = await entries.save(params.id, body);
      return saved.outcome === 'saved' ? { ...saved, entry: flat(saved.entry) } : saved;
    },
  );
  typed.post(
    `${path}/:id/draft`,
    {
      schema: {
        tags,
        summary: 'Keeps what somebody wrote so far, for themselves; texts may lack languages',
        params: EntryPath,
        body: schemas.saveRequest,
        response: { 200: Done },
      },
    },
    async ({ params, body }) => {
      await entries.saveDraft(params.id, body);
      return { done: true as const };
    },
  );
  typed.delete(
    `${path}/:id/draft`,
    { schema: { tags, summary: 'Throws the own draft away', params: EntryPath, response: { 200: Done } } },
    async ({ params }) => {
      await entries.discardDraft(params.id);
      return { done: true as const };
    },
  );
  typed.post(
    `${path}/:id/withdrawal`,
    {
      schema: {
        tags,
        summary: `Takes a ${what} away; its versions stay`,
        params: EntryPath,
        body: WithdrawEntryRequest,
        response: { 200: Done },
      },
    },
    async ({ params, body }) => {
      await entries.withdraw(params.id, body);
      return { done: true as const };
    },
  );
}
