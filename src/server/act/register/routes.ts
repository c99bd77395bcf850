import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import {
  IdentificationRequest,
  RegisterPage,
  RegisterQuery,
  SubstanceDetail,
  SubstanceDetailQuery,
  UnmappedPage,
  UnmappedQuery,
  UnmappedSubstance,
} from '../../../api/index.ts';
import type { RegisterService } from './service.ts';
import type { UnmappedService } from './unmapped-service.ts';

export interface RegisterRoutesOptions {
  readonly register: RegisterService;
  readonly unmapped: UnmappedService;
}

const NamedPath = z.object({ id: z.string().min(1).max(200) });

/** The register of substances, and names that wait to be identified, over HTTP. */
export const registerRoutes: FastifyPluginAsyncZod<RegisterRoutesOptions> = async (app, { register, unmapped }) => {
  const tags = ['act'];
  app.get(
    '/register',
    {
      schema: {
        tags,
        summary: 'Substances, classes, equipment and reagents, by name in any language, CAS number or InChIKey',
        querystring: RegisterQuery,
        response: { 200: RegisterPage },
      },
    },
    (request) => register.list(request.query),
  );
  app.get(
    '/register/:id',
    {
      schema: {
        tags,
        summary: 'Everything about one substance: names, identity, who lists it, where it was seen, its gaps',
        params: NamedPath,
        querystring: SubstanceDetailQuery,
        response: { 200: SubstanceDetail },
      },
    },
    (request) => register.find(request.params.id, request.query),
  );
  app.get(
    '/unmapped',
    {
      schema: {
        tags,
        summary: 'Names that sources report and the register does not know, most findings first',
        querystring: UnmappedQuery,
        response: { 200: UnmappedPage },
      },
    },
    (request) => unmapped.list(request.query),
  );
  app.post(
    '/unmapped/:id/decision',
    {
      schema: {
        tags,
        summary: 'Says what such a name means, or takes that back',
        params: NamedPath,
        body: IdentificationRequest,
        response: { 200: UnmappedSubstance },
      },
    },
    (request) => unmapped.decide(request.params.id, request.body),
  );
};
