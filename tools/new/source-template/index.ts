import { publicMarking } from '../../../src/model/index.ts';
import { findDateInFileName } from '../../../src/sources/date-in-file-name.ts';
import type { Source } from '../../../src/sources/source.ts';
import { monthlyTable } from './layout.ts';

export const source: Source = {
  id: 'ca-publisher-dataset',
  country: 'CA',
  title: { en: 'To be written', fr: 'À rédiger', es: 'Por redactar' },
  publisher: { en: 'To be written', fr: 'À rédiger', es: 'Por redactar' },
  description: { en: 'To be written', fr: 'À rédiger', es: 'Por redactar' },
  homepage: 'https://publisher.example/dataset',
  licence: {
    name: 'To be written',
    attribution: { en: 'To be written', fr: 'À rédiger', es: 'Por redactar' },
  },
  languages: ['en'],
  cadence: { frequency: 'M', lagDays: 60 },
  connectorVersion: '1.0.0',
  marking: publicMarking,
  places: [],
  substances: [],
  findAsOf: findDateInFileName,
  layouts: [monthlyTable],
};
