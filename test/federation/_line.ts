import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * What the next request on a line meets: `cut`: it does not arrive; `answer-lost`: it arrives, and its answer does not;
 * `twice`: it arrives twice; `broken`: half of its answer arrives.
 */
export type Fault = 'cut' | 'answer-lost' | 'twice' | 'broken';

/** The line from one node to another: everything that one asks goes through it, and things happen on it. */
export interface Line {
  readonly url: string;
  /** Whether anything goes through at all. */
  up: boolean;
  readonly faults: Fault[];
  /** Address of the node at its other end. */
  readonly target: () => string;
  readonly close: () => Promise<void>;
}

export async function openLine(target: () => string): Promise<Line> {
  const server = createServer((incoming, outgoing) => {
    pass(line, incoming, outgoing).catch(() => outgoing.destroy());
  });
  // As long as a node keeps its own: whoever asks must not meet a connection that is just being closed.
  server.keepAliveTimeout = 72_000;
  const url = await listen(server);
  const line: Line = { url, target, up: true, faults: [], close: () => end(server) };
  return line;
}

async function pass(line: Line, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const body = await readAll(incoming);
  const fault = line.faults.shift();
  if (!line.up || fault === 'cut') {
    outgoing.destroy();
    return;
  }
  if (fault === 'twice') await forward(line, incoming, body);
  const { answer, text } = await forward(line, incoming, body);
  if (fault === 'answer-lost') {
    outgoing.destroy();
    return;
  }
  // What concerns one connection alone does not go on to the next.
  const { connection: _, 'keep-alive': __, 'transfer-encoding': ___, ...headers } = answer.headers;
  outgoing.writeHead(answer.statusCode ?? 502, headers);
  if (fault !== 'broken') {
    outgoing.end(text);
    return;
  }
  outgoing.write(text.subarray(0, text.length / 2), () => outgoing.destroy());
}

function forward(
  { target }: Line,
  { method, url, headers }: IncomingMessage,
  body: Buffer,
): Promise<{ readonly answer: IncomingMessage; readonly text: Buffer }> {
  const address = target();
  const { host } = new URL(address);
  return new Promise((resolve, reject) => {
    const asked = request(`${address}${url}`, { method, headers: { ...headers, host }, agent: false }, (answer) => {
      readAll(answer).then((text) => resolve({ answer, text }), reject);
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

async function readAll(stream: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

function listen(server: Server): Promise<string> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${portOf(server)}`));
  });
}

function portOf(server: Server): number {
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('a line without a port');
  return address.port;
}

function end(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
