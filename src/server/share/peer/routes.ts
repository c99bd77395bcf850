import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import {
  NodeDocument,
  Peer,
  PeerAddRequest,
  PeerAllowRequest,
  PeerDetail,
  PeerList,
  PeerPreview,
  PeerPreviewRequest,
  PeerStateRequest,
  PokeAnswer,
} from '../../../api/index.ts';
import { VigiaError } from '../../../base/index.ts';
import { currentReader, type Reader } from '../../access/index.ts';
import type { PeerService } from './service.ts';

const CountryPath = z.object({ country: z.string().max(2) });

export interface PeerRouteOptions {
  readonly peers: PeerService;
  /** A peer has something new: it is asked soon. */
  readonly onPoke: (country: string) => void;
}

/** Who this node is, who its peers are, and what they may say to it. */
export const peerRoutes: FastifyPluginAsyncZod<PeerRouteOptions> = async (app, { peers, onPoke }) => {
  const tags = ['share'];
  app.get('/peer/node', { schema: { tags, response: { 200: NodeDocument } } }, async (_request, reply) => {
    reply.header('cache-control', 'no-store');
    const reader = currentReader();
    return reader?.kind === 'peer' ? peers.ownDocumentFor(reader) : peers.ownDocument();
  });
  app.post('/peer/poke', { schema: { tags, body: z.object({}), response: { 200: PokeAnswer } } }, async () => {
    onPoke(requirePeer().country);
    return { accepted: true };
  });

  const one = { tags, params: CountryPath };
  app.get('/sharing/peers', { schema: { tags, response: { 200: PeerList } } }, () => peers.list());
  app.post('/sharing/peers', { schema: { tags, body: PeerAddRequest, response: { 200: Peer } } }, ({ body }) =>
    peers.add(body),
  );
  app.post(
    '/sharing/peers/preview',
    { schema: { tags, body: PeerPreviewRequest, response: { 200: PeerPreview } } },
    ({ body }) => peers.preview(body.url),
  );
  app.get('/sharing/peers/:country', { schema: { ...one, response: { 200: PeerDetail } } }, ({ params }) =>
    peers.get(params.country),
  );
  app.post(
    '/sharing/peers/:country/allow',
    { schema: { ...one, body: PeerAllowRequest, response: { 200: Peer } } },
    ({ params, body }) => peers.allow(params.country, body),
  );
  for (const change of ['suspend', 'resume', 'remove'] as const) {
    app.post(
      `/sharing/peers/:country/${change}`,
      { schema: { ...one, body: PeerStateRequest, response: { 200: Peer } } },
      ({ params }) => peers[change](params.country),
    );
  }
};

/** The peer that asks; whoever else asks is refused as if they had not said who they are. */
export function requirePeer(): Reader {
  const reader = currentReader();
  if (reader?.kind !== 'peer') throw new VigiaError('access.sign-in-required');
  return reader;
}
