import type { LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll } from 'vitest';
import { NewToken, OneTimeLink, SessionInformation } from '../../src/api/index.ts';
import { actAs } from '../../src/server/access/index.ts';
import { buildApp, buildConfig, type RawOptions, VigiaNode } from '../../src/server/index.ts';
import { type TestStorage, takeStorage } from '../_storage.ts';

export const goodPassword = 'tall ships leave harbour at dawn';

/** One browser: keeps cookies as a browser does, and sends the token that the application sends. */
export class Browser {
  readonly cookies = new Map<string, string>();
  csrfToken: string | null = null;
  readonly #app: Awaited<ReturnType<typeof buildApp>>;
  readonly #headers: Readonly<Record<string, string>>;
  readonly #address: string;

  constructor(
    app: Awaited<ReturnType<typeof buildApp>>,
    { address = '127.0.0.1', headers = {} }: { address?: string; headers?: Readonly<Record<string, string>> } = {},
  ) {
    this.#app = app;
    this.#address = address;
    this.#headers = headers;
  }

  get(url: string, headers: Readonly<Record<string, string>> = {}): Promise<LightMyRequestResponse> {
    return this.#ask({ method: 'GET', url, headers });
  }

  post(url: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<LightMyRequestResponse> {
    return this.#ask({ method: 'POST', url, headers, body });
  }

  delete(url: string): Promise<LightMyRequestResponse> {
    return this.#ask({ method: 'DELETE', url, headers: {} });
  }

  async signIn(account: string, password: string): Promise<LightMyRequestResponse> {
    const answer = await this.post('/api/v1/sign-in/password', { account, password });
    this.notice(answer);
    return answer;
  }

  /** Remembers the token of a session that an answer describes. */
  notice(answer: LightMyRequestResponse): void {
    const described = SessionInformation.safeParse(answer.json());
    if (described.success) this.csrfToken = described.data.csrfToken;
  }

  async #ask(request: {
    readonly method: 'GET' | 'POST' | 'DELETE';
    readonly url: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body?: unknown;
  }): Promise<LightMyRequestResponse> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await this.#app.inject({
      method: request.method,
      url: request.url,
      remoteAddress: this.#address,
      headers: {
        host: 'localhost:8080',
        ...(cookie === '' ? {} : { cookie }),
        ...(this.csrfToken === null ? {} : { 'x-csrf-token': this.csrfToken }),
        ...(request.body === undefined ? {} : { 'content-type': 'application/json' }),
        ...this.#headers,
        ...request.headers,
      },
      ...(request.body === undefined ? {} : { payload: JSON.stringify(request.body) }),
    });
    for (const { name, value, maxAge } of answer.cookies) {
      if (maxAge === 0) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return answer;
  }
}

export interface House {
  readonly node: VigiaNode;
  readonly app: Awaited<ReturnType<typeof buildApp>>;
  readonly browser: (options?: { address?: string; headers?: Readonly<Record<string, string>> }) => Browser;
  /** Moves the node's clock. */
  readonly pass: (minutes: number) => void;
  /** Whatever the node wrote into its log. */
  readonly log: () => string;
  /** Makes a person with a password, as an administrator and then the person do it. */
  readonly makePerson: (id: string, rights?: object) => Promise<void>;
  readonly makeToken: (request: object) => Promise<NewToken>;
}

/** A node with accounts in memory, with a clock that tests move and a log that they read. */
export function openHouse(options: RawOptions | (() => Promise<RawOptions>) = {}): () => House {
  let house: House | undefined;
  let written = '';
  let now = new Date('2026-06-15T12:00:00Z');
  let storage: TestStorage | undefined;
  beforeAll(async () => {
    const given = typeof options === 'function' ? await options() : options;
    storage = await takeStorage();
    const config = buildConfig({ logLevel: 'debug', accounts: 'local', ...storage.options, ...given });
    const node = await VigiaNode.open({ config, inMemory: true, now: () => now });
    Object.assign(node.log, {
      [Object.getOwnPropertySymbols(node.log).find(({ description }) => description === 'pino.stream') ?? '']: {
        write: (line: string) => {
          written += line;
        },
      },
    });
    const app = await buildApp(node);
    const asOperator = <Result>(work: () => Promise<Result>): Promise<Result> => actAs(node.operator, work);
    house = {
      node,
      app,
      browser: (given) => new Browser(app, given),
      pass: (minutes) => {
        now = new Date(now.getTime() + minutes * 60_000);
      },
      log: () => written,
      makePerson: async (id, rights = {}) => {
        const { token } = OneTimeLink.parse(
          await asOperator(async () => {
            await node.door.people.add({ id, name: `Person ${id}`, ...rights });
            return node.door.people.makeLink(id);
          }),
        );
        const answer = await new Browser(app).post('/api/v1/sign-in/link', { token, password: goodPassword });
        if (answer.statusCode !== 200) throw new Error(answer.body);
      },
      makeToken: async (request) =>
        NewToken.parse(
          await asOperator(() =>
            node.door.tokens.make({
              name: 'program',
              scopes: [],
              expiresAt: new Date(now.getTime() + 86_400_000).toISOString(),
              ...request,
            }),
          ),
        ),
    };
  });
  afterAll(async () => {
    await house?.app.close();
    await house?.node.close();
    await storage?.release();
  });
  return () => {
    if (house === undefined) throw new Error('the node is not open');
    return house;
  };
}
