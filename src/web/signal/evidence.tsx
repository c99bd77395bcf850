import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { SignalDetail } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { formatNumber } from '../format/number.ts';
import type { Voice } from '../format/voice.ts';
import { Panel } from '../parts/panel.tsx';
import { describeDimensions } from '../signals/describe-signal.ts';
import styles from './signal.module.css';

/** What the signal stands on, complete enough to compute it again. */
export function Evidence({ signal }: { readonly signal: SignalDetail }): ReactNode {
  const voice = useVoice();
  const rows: readonly { readonly label: string; readonly value: ReactNode }[] = [
    { label: voice.text('signal.evidence.score'), value: formatNumber(signal.score, voice) },
    ...probability('signal.evidence.p', signal.pValue),
    ...probability('signal.evidence.adjusted', signal.adjustedPValue),
    {
      label: voice.text('signal.evidence.method'),
      value: `${signal.methodText?.title[voice.language] ?? signal.method} ${signal.codeVersion}`,
    },
    { label: voice.text('signal.evidence.vintage'), value: signal.asOf },
    ...(signal.delivery === null
      ? []
      : [
          {
            label: voice.text('signal.evidence.delivery'),
            value: (
              <Link
                to="/$language/sources/$source"
                params={{ language: voice.language, source: signal.source }}
                search={{ delivery: String(signal.delivery) }}
              >
                {signal.delivery}
              </Link>
            ),
          },
        ]),
    {
      label: voice.text('signal.evidence.series'),
      value: [String(signal.series), describeDimensions(signal.dimensions, voice)].filter(Boolean).join(' · '),
    },
  ];
  return (
    <Panel title={voice.text('signal.evidence')}>
      <dl className={styles.evidence}>
        {rows.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Facts
        title={voice.text('signal.evidence.parameters')}
        facts={signal.parameters}
        meaning={(name) => signal.methodText?.parameters[name]?.[voice.language]}
      />
      <Facts title={voice.text('signal.evidence.further')} facts={signal.evidence} />
    </Panel>
  );

  function probability(
    id: 'signal.evidence.p' | 'signal.evidence.adjusted',
    value: number | null,
  ): readonly { readonly label: string; readonly value: string }[] {
    return value === null ? [] : [{ label: voice.text(id), value: formatProbability(value, voice) }];
  }
}

/** Small probabilities as powers would be read by few: three decimals, then "less than". */
function formatProbability(value: number, voice: Voice): string {
  const format = new Intl.NumberFormat(voice.locale, { maximumSignificantDigits: 2 });
  return value < 0.0001 ? `< ${format.format(0.0001)}` : format.format(value);
}

interface FactsProps {
  readonly title: string;
  readonly facts: Readonly<Record<string, unknown>>;
  /** What a name means, where that is known. */
  readonly meaning?: (name: string) => string | undefined;
}

/** Names and values as the method gives them: they are the same in every language, as in its publications. */
function Facts({ title, facts, meaning }: FactsProps): ReactNode {
  const entries = Object.entries(facts);
  if (entries.length === 0) return null;
  return (
    <details className={styles.facts}>
      <summary>{title}</summary>
      <dl className={styles.evidence}>
        {entries.map(([name, value]) => (
          <div key={name}>
            <dt>{meaning?.(name) ?? <code>{name}</code>}</dt>
            <dd>{typeof value === 'string' ? value : JSON.stringify(value)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
