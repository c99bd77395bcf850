import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { MethodEntry, MethodList } from '../../api/index.ts';
import { NotFound } from '../app/not-found.tsx';
import { useVoice } from '../app/voice-context.ts';
import { methodsQuery } from '../data/method-queries.ts';
import { useNames } from '../data/names.ts';
import { formatNumber } from '../format/number.ts';
import type { Voice } from '../format/voice.ts';
import { DataTable } from '../parts/data-table.tsx';
import { Panel } from '../parts/panel.tsx';
import { QueryView } from '../parts/query-view.tsx';
import { Screen } from '../parts/screen.tsx';
import { describeKind } from './describe-method.ts';
import styles from './methods.module.css';
import { Performance } from './performance.tsx';

/** One method: what it does, formula, where it may be trusted, parameters, where it watches and how it has done. */
export function MethodScreen(): ReactNode {
  const voice = useVoice();
  const { method: id } = useParams({ from: '/$language/methods/$method' });
  const query = useQuery(methodsQuery);
  return (
    <QueryView query={query} what={voice.text('methods.title')}>
      {({ methods, measurement }) => {
        const method = methods.find((one) => one.id === id);
        return method === undefined ? <NotFound /> : <Described method={method} measurement={measurement} />;
      }}
    </QueryView>
  );
}

interface DescribedProps {
  readonly method: MethodEntry;
  readonly measurement: MethodList['measurement'];
}

function Described({ method, measurement }: DescribedProps): ReactNode {
  const voice = useVoice();
  const { language } = voice;
  return (
    <Screen
      title={method.title[language]}
      above={
        <Link to="/$language/methods" params={{ language }}>
          {voice.text('methods.title')}
        </Link>
      }
      lead={method.sentences.map((sentence) => sentence[language]).join(' ')}
    >
      <div className={styles.stack}>
        <Panel title={voice.text('methods.validity')}>
          <p>{method.validity[language]}</p>
          {method.watchesSeries && <p>{needs(method, voice)}</p>}
        </Panel>
        <Panel title={voice.text('methods.formula')}>
          <div className={styles.formula}>
            {method.formula.map((line) => (
              <code key={line}>{line}</code>
            ))}
          </div>
          <ul className={styles.sources} aria-label={voice.text('methods.sources')}>
            {method.sources.map((source) => (
              <li key={source}>{source}</li>
            ))}
          </ul>
        </Panel>
        {method.watchesSeries && <Performance method={method} measurement={measurement} />}
        <Watches method={method} />
        <Parameters method={method} />
      </div>
    </Screen>
  );
}

function needs({ kinds, minimumHistory }: MethodEntry, voice: Voice): string {
  const history = Object.entries(minimumHistory).map(([frequency, periods]) =>
    voice.text('methods.needs', { frequency: frequencyName(frequency, voice), periods }),
  );
  return `${kinds.map((kind) => describeKind(kind, voice)).join(', ')}. ${history.join(' ')}`;
}

function frequencyName(frequency: string, voice: Voice): string {
  switch (frequency) {
    case 'D':
    case 'W':
    case 'M':
    case 'Q':
    case 'S':
      return voice.text(`methods.frequency.${frequency}`);
    default:
      return voice.text('methods.frequency.A');
  }
}

function Watches({ method }: { readonly method: MethodEntry }): ReactNode {
  const voice = useVoice();
  const names = useNames();
  if (method.watches.length === 0) return null;
  return (
    <Panel title={voice.text('methods.watches')}>
      <ul className={styles.watches}>
        {byReason(method, voice).map(({ why, position, watches }) => (
          <li key={`${position} ${why}`}>
            <strong>{watches.map(({ indicator }) => names.indicator(indicator)).join(' · ')}</strong> (
            {[...new Set(watches.map(({ frequency }) => frequencyName(frequency, voice)))].join(', ')}
            {position > 1 && `; ${voice.text('methods.fallback')}`}). {why}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

interface WatchesOfReason {
  readonly why: string;
  readonly position: number;
  readonly watches: MethodEntry['watches'];
}

/** What is watched for the same reason is told together. */
function byReason({ watches }: MethodEntry, { language }: Voice): readonly WatchesOfReason[] {
  const reasons = new Map<string, WatchesOfReason>();
  for (const watch of watches) {
    const why = watch.why[language];
    const key = `${watch.position} ${why}`;
    const known = reasons.get(key) ?? { why, position: watch.position, watches: [] };
    reasons.set(key, { ...known, watches: [...known.watches, watch] });
  }
  return [...reasons.values()];
}

function Parameters({ method }: { readonly method: MethodEntry }): ReactNode {
  const voice = useVoice();
  if (method.parameters.length === 0) return null;
  return (
    <Panel title={voice.text('methods.parameters')}>
      <DataTable
        whole
        caption={voice.text('methods.parameters')}
        rows={method.parameters}
        rowKey={({ name }) => name}
        columns={[
          { id: 'name', header: voice.text('methods.parameter'), cell: ({ name }) => <code>{name}</code> },
          {
            id: 'meaning',
            header: voice.text('methods.meaning'),
            cell: ({ meaning }) => meaning?.[voice.language] ?? '–',
          },
          {
            id: 'default',
            header: voice.text('methods.default'),
            cell: ({ defaults }) => describeDefaults(defaults, voice),
          },
        ]}
      />
    </Panel>
  );
}

type Plain = MethodEntry['parameters'][number]['defaults'][string];

/** One value where it is the same at every frequency, else one for each. */
function describeDefaults(defaults: Readonly<Record<string, Plain>>, voice: Voice): string {
  const entries = Object.entries(defaults);
  const distinct = new Set(entries.map(([, value]) => String(value)));
  if (distinct.size <= 1) return describeValue(entries[0]?.[1] ?? null, voice);
  return entries
    .map(([frequency, value]) => `${frequencyName(frequency, voice)}: ${describeValue(value, voice)}`)
    .join('; ');
}

function describeValue(value: Plain, voice: Voice): string {
  if (typeof value === 'number') return formatNumber(value, voice);
  if (typeof value === 'boolean') return voice.text(value ? 'methods.yes' : 'methods.no');
  return value ?? '–';
}
