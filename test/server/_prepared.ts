import { expect } from 'vitest';
import { type Entrance, openEntrance } from './_api.ts';
import { deathsFile, quietThenSpike, seizuresFile } from './_files.ts';

/** Deaths as a second delivery revised them: one month fewer. */
const revised = quietThenSpike.map((deaths, month) => (month === 60 ? 44 : deaths));
const damagedRow = '2023,OCT,Office of Field Operations,Southwest Border,Land Only,ATLANTIS FIELD OFFICE,Cocaine,1,1';

/** A node that holds two vintages of deaths and two deliveries of seizures, one of them with faults, scanned. */
export function openPreparedEntrance(): () => Entrance {
  return openEntrance({}, prepare);
}

async function prepare({ upload, node }: Entrance): Promise<void> {
  const files = [
    ['ca-bc-deaths', { name: 'monthly-deaths_2024-02-20.csv', text: deathsFile(quietThenSpike) }],
    ['ca-bc-deaths', { name: 'monthly-deaths_2024-03-20.csv', text: deathsFile(revised) }],
    ['us-cbp-drug-seizures', { name: 'seizures.csv', text: seizuresFile(700), asOf: '2024-01-15' }],
    [
      'us-cbp-drug-seizures',
      {
        name: 'seizures-with-faults.csv',
        text: seizuresFile(40, { extraRows: Array.from({ length: 25 }, () => damagedRow) }),
        asOf: '2024-01-10',
      },
    ],
  ] as const;
  for (const [source, file] of files) {
    const answer = await upload(source, file);
    if (answer.statusCode !== 200) throw new Error(answer.body);
  }
  await node.scan();
}

export type Reader = <Answer>(
  schema: { readonly parse: (body: unknown) => Answer },
  address: string,
) => Promise<Answer>;

/** Reads resources of the contract. */
export function readerOf(entrance: () => Entrance): Reader {
  return async (schema, address) => {
    const answer = await entrance().get(`/api/v1${address}`);
    expect(answer.statusCode, answer.body).toBe(200);
    expect(answer.headers['content-type']).toMatch(/^application\/json/);
    return schema.parse(answer.json());
  };
}
