import type { LaboratoryFinding, Marking, SeriesSnapshot, SignalEvidence } from '../../../model/index.ts';
import type { PropertyReader } from './property-reader.ts';

export function readFinding(reader: PropertyReader, marking: Marking): LaboratoryFinding {
  return {
    substance: reader.text('substance'),
    methods: reader.texts('methods'),
    foundOn: reader.optionalDay('found_on'),
    place: reader.optionalText('place'),
    samples: reader.count('samples'),
    form: reader.optionalText('form'),
    marking,
  };
}

export function readSeries(reader: PropertyReader, marking: Marking): SeriesSnapshot {
  return {
    indicator: reader.text('indicator'),
    unit: reader.text('unit'),
    place: reader.text('place'),
    substance: reader.optionalText('substance'),
    source: reader.text('source'),
    frequency: reader.text('frequency'),
    window: reader.optionalText('window') ?? '',
    asOf: reader.day('as_of'),
    points: reader.objects('points').map((point) => ({
      period: point.day('period'),
      value: point.number('value'),
      low: point.number('low'),
      high: point.number('high'),
      status: point.text('status'),
    })),
    marking,
  };
}

export function readSignal(reader: PropertyReader, marking: Marking): SignalEvidence {
  return {
    kind: reader.text('kind'),
    indicator: reader.text('indicator'),
    place: reader.text('place'),
    substance: reader.optionalText('substance'),
    period: reader.day('period'),
    observed: reader.number('observed'),
    expected: reader.number('expected'),
    upper: reader.number('upper'),
    method: reader.text('method'),
    asOf: reader.day('as_of'),
    marking,
  };
}
