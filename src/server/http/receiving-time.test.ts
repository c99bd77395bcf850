import { once } from 'node:events';
import { connect } from 'node:net';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { limitReceivingTime } from './receiving-time.ts';

let app: FastifyInstance;
let port = 0;

beforeAll(async () => {
  app = Fastify();
  app.addContentTypeParser('*', (_request, body, done) => {
    body.resume().once('end', () => done(null, null));
  });
  limitReceivingTime(app, 200);
  app.post('/usual', async () => ({ taken: true }));
  app.post('/files', { schema: { consumes: ['multipart/form-data'] } }, async () => ({ taken: true }));
  await app.listen({ port: 0, host: '127.0.0.1' });
  const address = app.server.address();
  port = typeof address === 'object' && address !== null ? address.port : 0;
});
afterAll(() => app.close());

/** Sends half of a body, the rest after a while if anybody still listens, and returns what came back. */
async function sendSlowly(path: string, milliseconds: number): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  let answer = '';
  socket.on('data', (piece) => {
    answer += piece.toString();
  });
  socket.on('error', () => undefined);
  const closed = once(socket, 'close');
  socket.write(
    `POST ${path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-type: x/y\r\ncontent-length: 4\r\n\r\nab`,
  );
  const timer = setTimeout(() => socket.write('cd'), milliseconds);
  await closed;
  clearTimeout(timer);
  return answer;
}

test('a request that does not come to its end is ended', async () => {
  expect(await sendSlowly('/usual', 60_000)).toBe('');
});

test('one that comes in time is answered', async () => {
  expect(await sendSlowly('/usual', 20)).toContain('{"taken":true}');
});

test('files have longer', async () => {
  expect(await sendSlowly('/files', 600)).toContain('{"taken":true}');
  expect(app.server.requestTimeout).toBe(3_600_000);
});
