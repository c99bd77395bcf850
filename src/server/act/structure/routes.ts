import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { DrawingQuery, DrawingRequest } from '../../../api/index.ts';
import { chooseLanguage } from '../../access/index.ts';
import type { DrawingService } from './drawing-service.ts';

const svg = 'image/svg+xml; charset=utf-8';
/** A picture needs its own style attributes and nothing else, also when it is opened as a page. */
const pictureOnly = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

interface PictureReply {
  readonly headers: (values: Readonly<Record<string, string>>) => PictureReply;
  readonly send: (body: unknown) => PictureReply;
}

/** Structures as pictures over HTTP. */
export const drawingRoutes: FastifyPluginAsyncZod<{ readonly drawings: DrawingService }> = async (
  app,
  { drawings },
) => {
  const tags = ['act'];
  const produces = [svg];
  app.get(
    '/register/:id/drawing.svg',
    {
      schema: {
        tags,
        summary: 'Drawing of a structure of the register',
        produces,
        params: z.object({ id: z.string().max(200) }),
        querystring: DrawingQuery,
      },
    },
    async (request, reply) => {
      const language = chooseLanguage(request.headers['accept-language']);
      return sendPicture(reply, await drawings.drawSubstance(request.params.id, { ...request.query, language }));
    },
  );
  app.post(
    '/drawings',
    { schema: { tags, summary: 'Drawing of a structure given as SMILES', produces, body: DrawingRequest } },
    async (request, reply) => {
      const { smiles, ...wish } = request.body;
      const language = chooseLanguage(request.headers['accept-language']);
      return sendPicture(reply, await drawings.drawSmiles(smiles, { ...wish, language }));
    },
  );
};

function sendPicture(reply: PictureReply, drawing: string): PictureReply {
  return reply
    .headers({
      'content-type': svg,
      'content-security-policy': pictureOnly,
      // Asked for again each time, and not sent again while it is the same (ETag).
      'cache-control': 'private, no-cache',
      vary: 'accept-language',
    })
    .send(drawing);
}
