import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { BuildReportRequest, KeptReport, KeptReportList, Problem, ReportVerification } from '../../src/api/index.ts';
import { actAs, nodeReader, type Reader } from '../../src/server/access/index.ts';
import { openEntrance } from './_api.ts';
import { plantFigures } from './_planted-figures.ts';
import { plantedDeaths } from './_report-files.ts';

const entrance = openEntrance({ country: 'CA' }, ({ node }) => plantFigures(node, [plantedDeaths]));
const order = { strategy: 'nadd-2026', asKnownOn: '2024-06-15', since: '2024-03-01' };

async function begin(body: object): Promise<KeptReport> {
  const answered = await entrance().post('/api/v1/reports', body);
  expect(answered.statusCode, answered.body).toBe(200);
  return KeptReport.parse(answered.json());
}

async function found(id: string): Promise<KeptReport> {
  return KeptReport.parse((await entrance().get(`/api/v1/reports/${id}`)).json());
}

/** Ordered over the wire, and waited for. */
async function built(body: object): Promise<KeptReport> {
  const { id } = await begin(body);
  await entrance().node.account.keptReports.idle();
  return found(id);
}

function person(name: string, more: Partial<Reader> = {}): Reader {
  return { ...nodeReader('CA'), kind: 'person', subject: `CA:${name}`, name, ...more };
}

describe('a report that is built', () => {
  test('says how far it is, then gives its files as their digests have them', async () => {
    const begun = await begin({ ...order, languages: ['fr', 'es'], formats: ['html', 'docx'] });
    expect(begun).toMatchObject({ state: 'building', progress: { step: 'gathering' }, files: [], problem: null });
    // Until it is known what is in it, it is its maker's.
    expect(begun.marking.recipients).toHaveLength(1);
    await entrance().node.account.keptReports.idle();
    const done = await found(begun.id);

    expect(done).toMatchObject({ ...order, state: 'done', progress: null, marking: { recipients: [] } });
    const name = 'vigia-report-nadd-2026-2024-06-15';
    expect(done.files.map((file) => file.name)).toEqual([
      `${name}.fr.html`,
      `${name}.fr.docx`,
      `${name}.es.html`,
      `${name}.es.docx`,
      `${name}.data.zip`,
    ]);
    for (const file of done.files) {
      const answer = await entrance().get(`/api/v1/reports/${done.id}/files/${file.name}`);
      expect(answer.statusCode).toBe(200);
      expect(createHash('sha256').update(answer.rawPayload).digest('hex')).toBe(file.sha256);
      expect(answer.rawPayload.length).toBe(file.bytes);
      expect(answer.headers['content-disposition']).toBe(`attachment; filename="${file.name}"`);
    }
    const listed = KeptReportList.parse((await entrance().get('/api/v1/reports')).json());
    expect(listed.reports[0]).toEqual(done);
  });

  test('is the same bytes as the report that is made at once', async () => {
    const done = await built({ ...order, languages: ['en'], formats: ['pdf'] });
    const query = 'strategy=nadd-2026&asKnownOn=2024-06-15&since=2024-03-01&language=en&format=';
    for (const { format, sha256 } of done.files) {
      const answer = await entrance().get(`/api/v1/report?${query}${format}`);
      expect(createHash('sha256').update(answer.rawPayload).digest('hex')).toBe(sha256);
    }
  });

  test('can be computed anew from its package', async () => {
    const { id } = await built({ ...order, languages: ['en'], formats: ['html'] });
    const answered = await entrance().get(`/api/v1/reports/${id}/verification`);
    const { checked, ...rest } = ReportVerification.parse(answered.json());

    expect(rest).toEqual({ changedFiles: [], differences: [] });
    expect(checked).toBeGreaterThan(50);
  });

  test('is recorded as ordered and as what leaves', async () => {
    const trail = JSON.stringify((await entrance().get('/api/v1/audit?action=data.export')).json());

    expect(trail).toContain('"kind":"report"');
    expect(trail).toContain('GET /api/v1/reports/:id/files/:name');
  });

  test('made for the public is for everybody', async () => {
    const open = await built({ ...order, languages: ['en'], formats: ['html'], audience: 'public' });

    expect([open.state, open.audience, open.marking.tlp]).toEqual(['done', 'public', 'CLEAR']);
  });
});

describe('a report that cannot be built', () => {
  test.each([
    [{ strategy: 'nadd-1999' }, 404, 'report.strategy-unknown'],
    [{ strategy: 'nadd-2026', asKnownOn: '2024-01-01', since: '2024-02-01' }, 400, 'progress.days-reversed'],
    [{ strategy: 'nadd-2026', languages: [] }, 400, 'request.invalid'],
    [{ strategy: 'nadd-2026', formats: ['exe'] }, 400, 'request.invalid'],
    [{ strategy: 'nadd-2026', asKnownOn: '2024-02-30' }, 400, 'request.invalid'],
  ])('%j is refused at once', async (body, status, code) => {
    const answer = await entrance().post('/api/v1/reports', body);

    expect([answer.statusCode, Problem.parse(answer.json()).code]).toEqual([status, code]);
  });

  test('is refused while another of the same person is under way', async () => {
    const first = await begin({ ...order, languages: ['en'], formats: ['html'] });
    const answer = await entrance().post('/api/v1/reports', order);
    await entrance().node.account.keptReports.idle();

    expect([answer.statusCode, Problem.parse(answer.json()).code]).toEqual([409, 'report.under-way']);
    expect((await found(first.id)).state).toBe('done');
  });

  test('says why in three languages, and gives no file', async () => {
    const { node } = entrance();
    const { id } = await begin({ ...order, languages: ['en'], formats: ['html'] });
    await node.database.own((connection) =>
      connection.query(`update account_report set touched_at = touched_at - interval '1 hour' where id = $1`, [id]),
    );
    const left = await found(id);
    await node.account.keptReports.idle();

    expect(left).toMatchObject({ state: 'failed', progress: null, problem: { code: 'report.interrupted' } });
    expect(left.problem?.text.fr).toMatch(/^Le nœud s’est arrêté/u);
  });

  test.each([
    ['reports/none', 404, 'report.unknown'],
    ['reports/none/files/x.pdf', 404, 'report.unknown'],
  ])('%s is not there', async (path, status, code) => {
    const answer = await entrance().get(`/api/v1/${path}`);

    expect([answer.statusCode, Problem.parse(answer.json()).code]).toEqual([status, code]);
  });

  test('a file that it does not have is named with those that it has', async () => {
    const { id } = await built({ ...order, languages: ['en'], formats: ['html'] });
    const answer = await entrance().get(`/api/v1/reports/${id}/files/other.pdf`);

    expect(Problem.parse(answer.json())).toMatchObject({ status: 404, code: 'report.file-unknown' });
    expect(answer.body).toContain('vigia-report-nadd-2026-2024-06-15.en.html');
  });
});

describe('who sees it', () => {
  const request = BuildReportRequest.parse({ ...order, languages: ['en'], formats: ['html'] });

  test('who may not take files out may not order one, nor have its files', async () => {
    const { node } = entrance();
    const { id, files } = await built(request);
    const without = person('rita', { duties: [] });

    await expect(actAs(without, () => node.account.keptReports.begin(request))).rejects.toThrow('access.not-allowed');
    await expect(actAs(without, () => node.account.keptReports.readFile(id, files[0]?.name ?? ''))).rejects.toThrow(
      'access.not-allowed',
    );
  });

  test('before it is done its maker only; afterwards who may see everything in it', async () => {
    const { node } = entrance();
    const { keptReports, narratives } = node.account;
    const [ana, ben] = [person('ana'), person('ben')];
    const stranger = person('eve', { country: 'US', sectors: [] });
    const begun = await actAs(ana, async () => {
      await narratives.save('6f2d3c1e-58a7-4f0e-9a2b-3f6f0e3f9b1c', {
        base: 0,
        content: {
          country: 'CA',
          strategy: 'nadd-2026',
          from: '2024-01-01',
          until: '2024-06-01',
          text: { en: '', fr: 'Une année', es: '' },
        },
        note: null,
        marking: null,
      });
      return keptReports.begin({ ...request, asKnownOn: undefined });
    });
    await expect(actAs(ben, () => keptReports.find(begun.id))).rejects.toThrow('report.unknown');
    await keptReports.idle();
    const done = await actAs(ben, () => keptReports.find(begun.id));

    expect([done.state, done.marking.tlp, done.marking.releasableTo]).toEqual(['done', 'AMBER+STRICT', ['CA']]);
    await expect(actAs(stranger, () => keptReports.find(begun.id))).rejects.toThrow('report.unknown');
    expect((await actAs(stranger, () => keptReports.list())).reports.map(({ id }) => id)).not.toContain(begun.id);
  });
});
