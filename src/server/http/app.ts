import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import compress from '@fastify/compress';
import etag from '@fastify/etag';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import fastifyStatic from '@fastify/static';
import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import {
  jsonSchemaTransform,
  serializerCompiler,
  validatorCompiler,
  type ZodTypeProvider,
} from 'fastify-type-provider-zod';
import { VigiaError } from '../../base/index.ts';
import { namesTaxii } from '../../exchange/index.ts';
import { auditRoutes, peopleRoutes, policyRoutes, providerCallback, signInRoutes } from '../access/index.ts';
import {
  commitmentRoutes,
  composedQuestionRoutes,
  jointStatementRoutes,
  judgementRoutes,
  keptReportRoutes,
  meetingFollowUpRoutes,
  meetingRoutes,
  narrativeRoutes,
  planFileRoutes,
  planImportRoutes,
  progressRoutes,
  reportRoutes,
  statementFigureRoutes,
} from '../account/index.ts';
import {
  alertRoutes,
  controlRoutes,
  drawingRoutes,
  feedRoutes,
  gapRoutes,
  noticeRoutes,
  processRoutes,
  registerRoutes,
  screeningRoutes,
  textRoutes,
} from '../act/index.ts';
import type { VigiaNode } from '../node.ts';
import { observeRoutes } from '../observe/index.ts';
import {
  answerTaxiiError,
  collectionRoutes,
  downloadRoutes,
  PublicPortal,
  peerRoutes,
  publicRoutes,
  questionRoutes,
  releaseRoutes,
  sdmxRoutes,
  syncRoutes,
  taxiiRoutes,
} from '../share/index.ts';
import {
  backtestRoutes,
  clusterRoutes,
  combinationRoutes,
  muteRoutes,
  settingRoutes,
  warnRoutes,
} from '../warn/index.ts';
import { logAnswer, nameRequest } from './access-log.ts';
import { recordAccess } from './audit-hooks.ts';
import { requestLimits, secureServerOf, watchEntrance } from './entrance.ts';
import { nodeRoutes } from './node-routes.ts';
import { completeDocument } from './openapi.ts';
import { answerError, recognise } from './problem.ts';
import { readerOf } from './reader-hooks.ts';
import { limitReceivingTime } from './receiving-time.ts';
import { refuseUnknownParameters } from './strict-query.ts';

/** The node's web and API, ready to listen or to be asked in-process. */
export async function buildApp(
  node: VigiaNode,
  { webDirectory }: { readonly webDirectory?: string } = {},
): Promise<FastifyInstance> {
  const loggerInstance: FastifyBaseLogger = node.log;
  const serverFactory = secureServerOf(node.config);
  const app = Fastify({
    loggerInstance,
    ...(serverFactory === undefined ? {} : { serverFactory }),
    trustProxy: node.config.behindProxy.length > 0 ? [...node.config.behindProxy] : false,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    bodyLimit: 1024 * 1024,
    routerOptions: { maxParamLength: 200 },
    forceCloseConnections: true,
    // An address that cannot be read, or with too long a part, never reaches the error handler.
    frameworkErrors: answerError,
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.setErrorHandler(answerError);
  app.addHook('onRequest', nameRequest);
  limitReceivingTime(app);
  recordAccess(app, { database: node.database, now: node.now, country: node.config.country });
  watchEntrance(app, node);
  app.addHook('onResponse', logAnswer);
  const strictTransportSecurity = node.config.publicUrl?.startsWith('https:') ? { maxAge: 31_536_000 } : false;
  await app.register(helmet, { ...contentSecurity, strictTransportSecurity });
  await app.register(rateLimit, requestLimits);
  await app.register(etag);
  await app.register(compress, { encodings: ['br', 'gzip', 'identity'], threshold: 1024 });
  await app.register(multipart, { limits: { files: 1, fields: 4, fileSize: node.config.mostFileBytes } });
  await app.register(swagger, {
    openapi: { openapi: '3.1.0', info: { title: 'Vigía', version: node.version }, servers: [{ url: '/' }] },
    transform: jsonSchemaTransform,
    transformObject: completeDocument,
  });
  await app.register(swaggerUi, { routePrefix: '/api/docs', staticCSP: pageOfTheContract });
  await app.register((api) => registerApi(api.withTypeProvider<ZodTypeProvider>(), node), { prefix: '/api/v1' });
  await app.register(feedRoutes, {
    prefix: '/public',
    feeds: node.feeds,
    originOf: (request) => node.config.publicUrl ?? node.door.originOf(request),
  });
  await app.register(providerCallback, { door: node.door });
  await app.register(sdmxRoutes, { prefix: '/sdmx', sdmx: node.share.sdmx });
  await app.register(taxiiRoutes, {
    prefix: '/taxii2',
    taxii: node.share.taxii,
    title: `Vigía ${node.config.country}`,
    recognise,
  });
  await serveWeb(app, webDirectory);
  return app;
}

/** What is computed from all figures that whoever asks may see, and carries no marking of its own. */
async function registerComputed(api: FastifyInstance, node: VigiaNode): Promise<void> {
  api.addHook('preHandler', () => node.observe.noteAllFigures());
  await api.register(progressRoutes, node.account);
  await api.register(meetingFollowUpRoutes, node.account);
  await api.register(statementFigureRoutes, node.account);
  await api.register(planFileRoutes, node.account);
  await api.register(reportRoutes, {
    reports: node.account.reports,
    requireExport: () => node.observe.requireExport(),
  });
  await api.register(gapRoutes, { gaps: node.gaps });
  await api.register(registerRoutes, { register: node.register, unmapped: node.unmapped });
  await api.register(settingRoutes, { settings: node.settings });
  await api.register(backtestRoutes, { backtest: node.backtest });
  await api.register(combinationRoutes, { combination: node.combination });
  await api.register(controlRoutes, { control: node.control });
}

async function registerApi(api: FastifyInstance, node: VigiaNode): Promise<void> {
  api.addHook('preValidation', refuseUnknownParameters);
  // What one reader may see is no other's, nor a browser's once they have signed out; rooms say otherwise for what is public.
  api.addHook('onSend', async (_request, reply) => {
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'private, no-store');
  });
  await api.register(nodeRoutes, { node });
  await api.register(signInRoutes, { door: node.door, readerOf });
  await api.register(peopleRoutes, { door: node.door });
  await api.register(policyRoutes);
  await api.register(commitmentRoutes, node.account);
  await api.register(judgementRoutes, node.account);
  await api.register(composedQuestionRoutes, node.account);
  await api.register(meetingRoutes, node.account);
  await api.register(jointStatementRoutes, node.account);
  await api.register(keptReportRoutes, node.account);
  await api.register(narrativeRoutes, node.account);
  await api.register(planImportRoutes, node.account);
  await api.register(auditRoutes, { audit: node.audit });
  await api.register((computed) => registerComputed(computed, node));
  await api.register(observeRoutes, { observe: node.observe, onDelivery: () => node.requestScan() });
  await api.register(processRoutes, { processes: node.processes });
  await api.register(downloadRoutes, { observe: node.observe });
  await api.register(collectionRoutes, { collections: node.share.collections });
  await api.register(publicRoutes, { portal: openPortal(node) });
  await api.register(releaseRoutes, { release: node.share.release });
  const { peers, sync } = node.share;
  await api.register(peerRoutes, { peers, onPoke: (country) => sync.poke(country) });
  await api.register(syncRoutes, { sync });
  await api.register(questionRoutes, { questions: node.share.questions });
  await api.register(warnRoutes, { warn: node.warn });
  await api.register(muteRoutes, { mutes: node.mutes });
  await api.register(clusterRoutes, { clusters: node.clusters });
  await api.register(drawingRoutes, { drawings: node.drawings });
  await api.register(screeningRoutes, { screenings: node.screenings });
  await api.register(textRoutes, { texts: node.texts });
  await api.register(alertRoutes, { alerts: node.alerts });
  await api.register(noticeRoutes, { notices: node.notices });
}

function openPortal(node: VigiaNode): PublicPortal {
  const { alerts, gaps, observe, warn } = node;
  const describeNode = (): ReturnType<VigiaNode['describe']> => node.describe();
  return new PublicPortal({
    country: node.config.country,
    now: node.now,
    alerts,
    gaps,
    observe,
    warn,
    protection: node.share.protection,
    describeNode,
    listStatements: () => node.account.jointStatements.list(),
  });
}

const contentSecurity = {
  contentSecurityPolicy: {
    directives: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'"],
      // React Aria and the charts position things by style attributes.
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      objectSrc: ["'none'"],
      frameAncestors: ["'none'"],
      baseUri: ["'self'"],
      formAction: ["'self'"],
      upgradeInsecureRequests: null,
    },
  },
} as const;

/** Stricter than the application's own: nothing inline, nothing from elsewhere. */
const pageOfTheContract = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': ["'self'", 'data:'],
  'font-src': "'self'",
  'connect-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
};

/** The web application: its files, and its page for every address that is not the API's. */
async function serveWeb(app: FastifyInstance, directory: string | undefined): Promise<void> {
  const served = directory !== undefined && existsSync(directory);
  if (served) {
    await app.register(fastifyStatic, {
      root: directory,
      wildcard: false,
      index: false,
      setHeaders: (reply, path) => {
        if (path.includes('/assets/')) reply.header('cache-control', 'public, max-age=31536000, immutable');
      },
    });
  }
  app.setNotFoundHandler((request, reply) => {
    if (namesTaxii(request.headers.accept)) return answerTaxiiError(new VigiaError('taxii.not-found'), request, reply);
    const forPerson = request.method === 'GET' && !request.url.startsWith('/api/');
    if (served && forPerson && !/\.\w+$/.test(request.url.split('?')[0] ?? '')) {
      return reply.header('cache-control', 'no-cache').sendFile('index.html');
    }
    return answerError(new VigiaError('request.not-found', { path: request.url.slice(0, 200) }), request, reply);
  });
}
