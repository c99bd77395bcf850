import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { WatchEntry } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { useNames } from '../data/names.ts';
import { formatNumber } from '../format/number.ts';
import { Button } from '../parts/button.tsx';
import { ForDuty } from '../parts/for-duty.tsx';
import layout from '../parts/layout.module.css';
import { formatValue, nameOfWatch } from './describe-watch.ts';
import type { WatchedMethod } from './propose-dialog.tsx';
import styles from './watch-settings.module.css';

interface WatchesProps {
  readonly watches: readonly WatchEntry[];
  readonly onPropose: (watch: WatchEntry, method: WatchedMethod) => void;
}

/** Every watch that has series, with its methods in the order in which they are asked. */
export function Watches({ watches, onPropose }: WatchesProps): ReactNode {
  const voice = useVoice();
  const names = useNames();
  return (
    <ul className={styles.watches}>
      {watches.map((watch) => (
        <li key={`${watch.indicator}${watch.frequency}${watch.window}`}>
          <details>
            <summary>
              {nameOfWatch(watch, names, voice)}{' '}
              <span className={layout.quiet}>{voice.text('watch.series', { count: watch.series })}</span>
              {watch.methods.map(({ method, setting }) =>
                setting === null ? null : (
                  <span key={method} className={styles.changed}>
                    {voice.text('watch.changed', { setting })}
                  </span>
                ),
              )}
            </summary>
            <ol className={styles.methods}>
              {watch.methods.map((method) => (
                <li key={method.method}>
                  <Method method={method} onPropose={() => onPropose(watch, method)} />
                </li>
              ))}
            </ol>
          </details>
        </li>
      ))}
    </ul>
  );
}

function Method({ method, onPropose }: { readonly method: WatchedMethod; readonly onPropose: () => void }): ReactNode {
  const voice = useVoice();
  const { language } = voice;
  const { fewestPerPeriod } = method;
  return (
    <>
      <h3 className={styles.methodHead}>
        <Link to="/$language/methods/$method" params={{ language, method: method.method }}>
          {method.title[language]}
        </Link>
        {method.setting !== null && (
          <span className={styles.changed}>{voice.text('watch.changed', { setting: method.setting })}</span>
        )}
      </h3>
      <p className={layout.quiet}>{method.why[language]}</p>
      <dl className={styles.parameters}>
        {Object.entries(method.parameters).map(([name, value]) => (
          <div key={name}>
            <dt>{method.meanings[name]?.[language] ?? name}</dt>
            <dd>
              {formatValue(value, voice)}
              {value !== method.chosen[name] && (
                <span className={layout.quiet}>
                  {' '}
                  ({voice.text('watch.chosen', { value: formatValue(method.chosen[name] ?? null, voice) })})
                </span>
              )}
            </dd>
          </div>
        ))}
        {fewestPerPeriod !== null && (
          <div>
            <dt>{voice.text('watch.fewest')}</dt>
            <dd>{formatNumber(fewestPerPeriod, voice)}</dd>
          </div>
        )}
      </dl>
      <ForDuty duty="analyse">
        <p>
          <Button aria-label={voice.text('watch.propose.of', { method: method.title[language] })} onPress={onPropose}>
            {voice.text('watch.propose')}
          </Button>
        </p>
      </ForDuty>
    </>
  );
}
