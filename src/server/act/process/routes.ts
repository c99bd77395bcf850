import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import {
  ProcedureList,
  ProcessChangeRequest,
  ProcessList,
  ProcessQuery,
  ProcessRequest,
  ProcessStepRequest,
  SchedulingProcess,
} from '../../../api/index.ts';
import type { ProcessService } from './service.ts';

const NumberedPath = z.object({ id: z.coerce.number().int().min(0).max(2_147_483_647) });
const StepPath = NumberedPath.extend({ step: z.string().max(100) });

/** Scheduling processes over HTTP. */
export const processRoutes: FastifyPluginAsyncZod<{ readonly processes: ProcessService }> = async (
  app,
  { processes },
) => {
  const tags = ['act'];
  app.get(
    '/procedures',
    {
      schema: {
        tags,
        summary: 'How each jurisdiction lists a substance: steps, clocks, and where they stand',
        querystring: z.object({}),
        response: { 200: ProcedureList },
      },
    },
    () => processes.listProcedures(),
  );
  app.get(
    '/processes',
    {
      schema: {
        tags,
        summary: 'What is followed, overdue first',
        querystring: ProcessQuery,
        response: { 200: ProcessList },
      },
    },
    (request) => processes.list(request.query),
  );
  app.post(
    '/processes',
    {
      schema: {
        tags,
        summary: 'Opens a process; its first step is that of the day it starts',
        body: ProcessRequest,
        response: { 200: SchedulingProcess },
      },
    },
    (request) => processes.open(request.body),
  );
  app.get(
    '/processes/:id',
    { schema: { tags, params: NumberedPath, response: { 200: SchedulingProcess } } },
    (request) => processes.find(request.params.id),
  );
  app.post(
    '/processes/:id',
    {
      schema: {
        tags,
        summary: 'Stops, reopens or ends it, or hands it to another owner',
        params: NumberedPath,
        body: ProcessChangeRequest,
        response: { 200: SchedulingProcess },
      },
    },
    (request) => processes.change(request.params.id, request.body),
  );
  app.post(
    '/processes/:id/steps/:step',
    {
      schema: {
        tags,
        summary: 'Writes what is known about a step; what is absent stays',
        params: StepPath,
        body: ProcessStepRequest,
        response: { 200: SchedulingProcess },
      },
    },
    (request) => processes.changeStep(request.params.id, request.params.step, request.body),
  );
};
