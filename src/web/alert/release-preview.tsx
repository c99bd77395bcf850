import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { ReceiverPreview, ReleasePreview } from '../../api/index.ts';
import { previewQuery } from '../alerts/alert-queries.ts';
import { useVoice } from '../app/voice-context.ts';
import { formatCountry } from '../format/country.ts';
import { formatMoment } from '../format/date.ts';
import { formatBytes, formatNumber } from '../format/number.ts';
import layout from '../parts/layout.module.css';
import { Panel } from '../parts/panel.tsx';
import { QueryView } from '../parts/query-view.tsx';
import { describeObjectType } from '../sharing/describe-object.ts';
import styles from './alert.module.css';
import { useDescribePart } from './describe-part.ts';

/** Exactly what would leave, to whom, and what stays and why: the same decision as at publication, with nothing stored. */
export function ReleasePreviewPanel({ alert }: { readonly alert: string }): ReactNode {
  const voice = useVoice();
  const query = useQuery(previewQuery(alert));
  const title = voice.text('alert.preview');
  return (
    <Panel title={title} lead={voice.text('alert.preview.lead')}>
      <QueryView query={query} what={title}>
        {(preview) => <Receivers preview={preview} />}
      </QueryView>
    </Panel>
  );
}

function Receivers({ preview }: { readonly preview: ReleasePreview }): ReactNode {
  const voice = useVoice();
  return (
    <>
      {preview.receivers.length === 0 && <p>{voice.text('alert.preview.nobody')}</p>}
      <ul className={styles.list}>
        {preview.receivers.map((receiver) => (
          <Receiver key={receiver.receiver} receiver={receiver} />
        ))}
        <li>
          <h3>{voice.text('alert.preview.public')}</h3>
          <p>
            {preview.public.refused === null
              ? voice.text('alert.preview.public.yes')
              : voice.text('alert.preview.nothing', {
                  reason: voice.text(
                    preview.public.refused === 'above-agreement'
                      ? 'alert.preview.public.clear'
                      : `release.refusal.${preview.public.refused}`,
                  ),
                })}
          </p>
        </li>
      </ul>
      <p className={layout.quiet}>
        {voice.text('alert.preview.at', { at: formatMoment(preview.at, voice), policy: preview.policyVersion })}
      </p>
    </>
  );
}

function Receiver({ receiver }: { readonly receiver: ReceiverPreview }): ReactNode {
  const voice = useVoice();
  const describePart = useDescribePart();
  const { refused, objects, bytes, withheld, form, replaces } = receiver;
  return (
    <li>
      <h3>{formatCountry(receiver.receiver, voice)}</h3>
      <p>
        {refused === null
          ? voice.text('alert.preview.objects', {
              count: objects.length,
              number: formatNumber(objects.length, voice),
              bytes: formatBytes(bytes, voice),
            })
          : voice.text('alert.preview.nothing', { reason: voice.text(`release.refusal.${refused}`) })}
        {form === 'own' && ` ${voice.text('alert.preview.own')}`}
        {replaces && ` ${voice.text('alert.preview.replaces')}`}
      </p>
      {withheld.length > 0 && (
        <>
          <p>
            <strong>{voice.text('alert.preview.withheld', { count: withheld.length })}</strong>
          </p>
          <ul className={styles.bullets}>
            {withheld.map(({ part, reason }) => (
              <li key={`${part} ${reason}`}>
                {voice.text('text.labelled', {
                  label: describePart(part),
                  value: voice.text(`release.refusal.${reason}`),
                })}
              </li>
            ))}
          </ul>
        </>
      )}
      {objects.length > 0 && (
        <details>
          <summary>{voice.text('alert.preview.show')}</summary>
          <ul className={styles.bullets}>
            {objects.map(({ id, type, bytes: size, digest, content }) => (
              <li key={id}>
                <details>
                  <summary>
                    {describeObjectType(type, voice)} <code>{type}</code> · {formatBytes(size, voice)}
                  </summary>
                  <p className={layout.quiet}>
                    <code>{id}</code>
                    <br />
                    SHA-256 <code>{digest}</code>
                  </p>
                  <section
                    className={styles.object}
                    aria-label={id}
                    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
                    tabIndex={0}
                  >
                    <pre>{JSON.stringify(JSON.parse(content), null, 2)}</pre>
                  </section>
                </details>
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}
