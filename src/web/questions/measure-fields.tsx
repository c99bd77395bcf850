import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import type { IndicatorEntry, SeriesEntry } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { seriesQuery } from '../data/figure-queries.ts';
import { type Names, useNames } from '../data/names.ts';
import { everyOf } from '../explore/availability.ts';
import { everyLabel } from '../explore/every-label.ts';
import { dimensionText, dimensionTitle } from '../format/dimension.ts';
import type { Voice } from '../format/voice.ts';
import forms from '../parts/form.module.css';
import layout from '../parts/layout.module.css';
import { MultiChoice } from '../parts/multi-choice.tsx';
import { SelectField } from '../parts/select-field.tsx';
import { PlaceFields } from './place-fields.tsx';
import { choicesFor, keyOf, lengthOf, type Measure, settleMeasure } from './question-choices.ts';

interface MeasureFieldsProps {
  readonly measure: Measure;
  readonly indicators: readonly IndicatorEntry[];
  readonly onChange: (measure: Measure) => void;
}

/** What is measured, of what, by whom, how long, where: only what there are figures of. */
export function MeasureFields({ measure, indicators, onChange }: MeasureFieldsProps): ReactNode {
  const voice = useVoice();
  const series = useQuery(seriesQuery({ indicator: measure.indicator, limit: 10_000 })).data?.series;
  const settled = series === undefined ? undefined : settleMeasure(series, measure);
  const isSettled = settled === undefined || JSON.stringify(settled) === JSON.stringify(measure);
  // What was chosen for another indicator may not be there for this one.
  useEffect(() => {
    if (!isSettled && settled !== undefined) onChange(settled);
  });
  const indicator = indicators.find(({ id }) => id === measure.indicator);
  return (
    <>
      <SelectField
        label={voice.text('explore.indicator')}
        value={measure.indicator}
        options={indicators.map(({ id, title }) => ({ value: id, label: title[voice.language] }))}
        onChange={(chosen) => onChange({ ...measure, indicator: chosen })}
      />
      {indicator !== undefined && <p className={layout.quiet}>{indicator.description[voice.language]}</p>}
      {series !== undefined && series.length > 0 && (
        <Choices
          measure={measure}
          series={series}
          change={(part) => onChange(settleMeasure(series, { ...measure, ...part }))}
        />
      )}
    </>
  );
}

interface ChoicesProps {
  readonly measure: Measure;
  readonly series: readonly SeriesEntry[];
  readonly change: (part: Partial<Measure>) => void;
}

function Choices({ measure, series, change }: ChoicesProps): ReactNode {
  const voice = useVoice();
  const names = useNames();
  const { substances, every, sources, dimensions, places } = choicesFor(series, measure);
  return (
    <>
      <div className={forms.fields}>
        {(substances.length > 1 || substances[0] !== null) && (
          <SelectField
            label={voice.text('explore.substance')}
            value={measure.substance ?? ''}
            options={substances.map((id) => ({ value: id ?? '', label: substanceName(id, names, voice) }))}
            onChange={(chosen) => change({ substance: chosen === '' ? null : chosen })}
          />
        )}
        <SelectField
          label={voice.text('explore.every')}
          value={everyOf(measure)}
          options={every.map((value) => ({ value, label: everyLabel(value, voice) }))}
          onChange={(chosen) => change(lengthOf(series, chosen))}
        />
        {dimensions.length > 1 && (
          <SelectField
            label={voice.text('question.dimensions')}
            value={keyOf(measure.dimensions)}
            options={dimensions.map((one) => ({ value: keyOf(one), label: describeDimensions(one, voice) }))}
            onChange={(chosen) =>
              change({ dimensions: dimensions.find((one) => keyOf(one) === chosen) ?? measure.dimensions })
            }
          />
        )}
      </div>
      <MultiChoice
        label={voice.text('question.sources')}
        choices={sources.map((id) => ({ id, name: names.source(id) }))}
        chosen={measure.sources}
        atLeastOne
        onChange={(chosen) => change({ sources: [...chosen] })}
      />
      <PlaceFields selection={measure.places} places={places} onChange={(chosen) => change({ places: chosen })} />
    </>
  );
}

function substanceName(id: string | null, names: Names, voice: Voice): string {
  return id === null ? voice.text('question.substance.none') : names.substance(id);
}

function describeDimensions(dimensions: Measure['dimensions'], voice: Voice): string {
  const entries = Object.entries(dimensions);
  if (entries.length === 0) return voice.text('question.dimensions.none');
  return entries.map(([name, value]) => describeDimension(name, value, voice)).join(', ');
}

/** Values that are added up stand side by side; one that nobody put into words stays as the source writes it. */
function describeDimension(name: string, value: string, voice: Voice): string {
  const values = value.split('~');
  const said = values.map((one) => dimensionText(name, one)?.value[voice.language] ?? one);
  return voice.text('text.labelled', {
    label: dimensionTitle(name)?.[voice.language] ?? name,
    value: value === '*' ? voice.text('question.dimensions.all') : said.join(' + '),
  });
}
