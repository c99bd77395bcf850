import { describe, expect, test } from 'vitest';
import { readSdmxKey, sdmxNotApplicable } from '../src/exchange/index.ts';
import { type SdmxQuestion, sdmxAddress } from '../src/web/data/sdmx-address.ts';

const question: SdmxQuestion = {
  indicator: 'overdose-deaths',
  frequencies: ['M', 'M'],
  windows: ['', ''],
  substances: ['fentanyl', 'reported:méthamphétamine & co', null],
  places: ['CA-BC/island', 'MX-SON'],
  datasets: ['ca-bc-deaths|monthly'],
  from: null,
  to: null,
};

function keyOf(asked: SdmxQuestion): ReturnType<typeof readSdmxKey> {
  const [path = ''] = sdmxAddress(asked, 'csv').split('?');
  return readSdmxKey(decodeURIComponent(path.split('/').at(-1) ?? ''));
}

describe('the address of figures as SDMX', () => {
  test('is read by the node as what was asked', () => {
    expect(keyOf(question)).toEqual({
      FREQ: ['M'],
      REF_AREA: ['CA-BC/island', 'MX-SON'],
      SUBSTANCE: ['fentanyl', 'reported:méthamphétamine & co', sdmxNotApplicable],
      INDICATOR: ['overdose-deaths'],
      TIME_SPAN: [sdmxNotApplicable],
      DATASET: ['ca-bc-deaths|monthly'],
    });
  });

  test('asks for any place rather than for more than an address holds', () => {
    const places = Array.from({ length: 2_000 }, (_, index) => `MX-${index}`);
    expect(keyOf({ ...question, places })).not.toHaveProperty('REF_AREA');
    expect(sdmxAddress({ ...question, places }, 'xml').length).toBeLessThan(4_000);
  });

  test('names the span of time', () => {
    expect(sdmxAddress({ ...question, from: '2024-01-01', to: '2024-06-30' }, 'json')).toMatch(
      /\?startPeriod=2024-01-01&endPeriod=2024-06-30&format=json$/u,
    );
  });
});
