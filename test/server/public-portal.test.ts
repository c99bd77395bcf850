import { describe, expect, test } from 'vitest';
import { PublicAlert, PublicAlertList, PublicGapList } from '../../src/api/index.ts';
import { publicMarking } from '../../src/model/index.ts';
import { actAs, registerMarking } from '../../src/server/access/index.ts';
import { bo, complete, final, openDesk } from './_alerts.ts';
import { openEntrance } from './_api.ts';
import { Browser } from './_people.ts';

const entrance = openEntrance();
const { alerts, publishComplete, composeComplete } = openDesk(entrance);

/** Somebody elsewhere, whom nobody knows. */
function stranger(): Browser {
  return new Browser(entrance().app, { address: '192.0.2.1' });
}

async function publicIds(): Promise<readonly string[]> {
  const answer = await stranger().get('/api/v1/public/alerts');
  return PublicAlertList.parse(answer.json()).alerts.map(({ id }) => id);
}

describe('what everybody may read', () => {
  test('is a published alert that is TLP:CLEAR, and no other', async () => {
    const clear = await publishComplete({ marking: { tlp: 'CLEAR' } });
    const hidden = [
      await publishComplete({ marking: { tlp: 'GREEN' } }),
      await publishComplete({ marking: { tlp: 'CLEAR', releasableTo: ['MX'] } }),
      await publishComplete({ marking: { tlp: 'CLEAR', sectors: ['police'] } }),
      await publishComplete({ marking: { tlp: 'CLEAR', embargoUntil: '2199-01-01T00:00:00.000Z' } }),
      await composeComplete({ marking: { tlp: 'CLEAR' } }),
    ];

    expect(await publicIds()).toEqual([clear.id]);
    const absent = await stranger().get('/api/v1/public/alerts/00000000-0000-4000-8000-000000000000');
    for (const { id } of hidden) {
      const answer = await stranger().get(`/api/v1/public/alerts/${id}`);
      expect([answer.statusCode, answer.json().code]).toEqual([absent.statusCode, absent.json().code]);
      expect(answer.headers['cache-control'] ?? '').not.toContain('public');
    }
  });

  test('leaves out parts with a narrower marking, drafts of translations, and who wrote it', async () => {
    const title = { ...final('Clear title', 'Titre clair'), es: { text: 'Borrador', state: 'draft' as const } };
    const { id } = await publishComplete({
      title,
      fields: {
        ...complete.fields,
        analysis: { text: final('Reserved analysis', 'Analyse réservée'), marking: { tlp: 'AMBER' } },
      },
      marking: { tlp: 'CLEAR' },
    });

    const answer = await stranger().get(`/api/v1/public/alerts/${id}`);

    const alert = PublicAlert.parse(answer.json());
    expect(Object.keys(alert.fields).toSorted()).toEqual(['event', 'risk']);
    expect(alert.title).toEqual(final('Clear title', 'Titre clair'));
    expect(alert.places.map(({ name }) => name.fr)).toEqual(['Alberta']);
    expect(answer.body).not.toMatch(/reserved|réservée|Borrador|\bana\b|\bbo\b/iu);
  });

  test('shows of protected figures no small count, whatever the alert shows', async () => {
    const { node } = entrance();
    await node.asNode(() =>
      node.database.write(node.clearance, async (connection) => {
        const open = await registerMarking(connection, publicMarking);
        await connection.query(
          `insert into series (id, source_id, key, dataset, indicator, place_id, substance_id, frequency, time_window, dimensions,
             training, first_period, last_period, observations, latest_as_of, changed_by, marking_id)
           values (9001, 'ca-bc-deaths', 'k', 'monthly', 'overdose-deaths', 'CA-BC', 'fentanyl', 'M', '', '{}', false, '2023-01-01',
             '2023-02-01', 2, '2023-05-01', 1, $1)`,
          [open],
        );
        await connection.query(
          `insert into observation (series_id, period, as_of, delivery_id, value, status, confidentiality, marking_id)
           values (9001, '2023-01-01', '2023-05-01', 1, 3, 'A', 'F', $1), (9001, '2023-02-01', '2023-05-01', 1, 30, 'A', 'F', $1)`,
          [open],
        );
      }),
    );
    const { id } = await publishComplete({ marking: { tlp: 'CLEAR' }, series: [{ id: 9001, apart: false }] });
    const shown = async (): Promise<unknown> => {
      const answer = await stranger().get(`/api/v1/public/alerts/${id}`);
      return PublicAlert.parse(answer.json()).figures.map(({ points }) => points.map(({ value }) => value));
    };

    expect(await shown()).toEqual([[3, 30]]);
    await actAs(node.operator, () =>
      node.share.questions.choosePolicy({
        source: 'ca-bc-deaths',
        figures: 'protect',
        questions: 'never',
        minimum: null,
        budget: 0,
        legalBasis: null,
      }),
    );
    expect(await shown()).toEqual([[null, 30]]);
  });

  test('is the same whoever asks, may be kept by caches, and sets no cookie', async () => {
    const [nobody, analyst] = [
      await stranger().get('/api/v1/public/alerts'),
      await entrance().get('/api/v1/public/alerts'),
    ];

    expect(analyst.body).toBe(nobody.body);
    expect(nobody.headers['cache-control']).toBe('public, max-age=60');
    expect(nobody.headers['set-cookie']).toBeUndefined();
  });

  test('says of a retracted alert that it is retracted', async () => {
    const { id } = await publishComplete({ marking: { tlp: 'CLEAR' } });
    await actAs(bo, () => alerts().retract(id, { reason: final('Wrong sample', 'Mauvais échantillon') }));

    const alert = PublicAlert.parse((await stranger().get(`/api/v1/public/alerts/${id}`)).json());

    expect(alert.state).toBe('retracted');
    expect(alert.versions.at(-1)?.retraction?.en?.text ?? alert.versions[0]?.retraction?.en?.text).toBe('Wrong sample');
  });

  test('includes the gap list, and nothing of the inside', async () => {
    const gaps = PublicGapList.parse((await stranger().get('/api/v1/public/gaps?jurisdiction=MX&limit=5')).json());
    expect(gaps.gaps).toHaveLength(5);
    expect(gaps.gaps.every(({ missingIn }) => missingIn.includes('MX'))).toBe(true);

    for (const path of [
      'alerts',
      'gaps',
      'sources',
      'signals',
      'node',
      'people',
      'audit',
      'sharing/peers',
      'no-such',
    ]) {
      expect((await stranger().get(`/api/v1/${path}`)).statusCode, path).toBe(401);
    }
  });
});
