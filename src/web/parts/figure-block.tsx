import type { RowData } from '@tanstack/react-table';
import { type ReactNode, useId, useState } from 'react';
import { lightPalette, type Palette } from '../../charts/index.ts';
import type { TlpLabel } from '../../model/index.ts';
import { useVoice } from '../app/voice-context.ts';
import type { Drawing } from '../charts/export-frame.tsx';
import { TlpMark } from '../markings/marking-label.tsx';
import { announce } from '../shell/announcer.tsx';
import { Citation } from './citation.tsx';
import { DataTable, type TableColumn } from './data-table.tsx';
import styles from './figure-block.module.css';

export interface DataLink {
  readonly label: string;
  readonly address: string;
}

interface FigureBlockProps<Row extends RowData> {
  readonly title: string;
  readonly subtitle: string;
  /** Sources and as-of dates, one sentence each. */
  readonly origin: readonly string[];
  readonly caution?: string | null;
  /** Labels of the figures, the strictest first; none where everything is public anyway, as law is. */
  readonly markings?: readonly TlpLabel[];
  readonly training: boolean;
  /** Permanent link to what is shown. */
  readonly address: string;
  readonly fileName: string;
  /** Draws the figure at a width, for a file. */
  readonly draw: (width: number, palette: Palette) => Drawing;
  readonly dataLinks: readonly DataLink[];
  readonly summary: string;
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly headingLevel?: 'h2' | 'h3';
  readonly children: ReactNode;
}

/** A figure with all that belongs to it: title, source, caution, text description, downloads, citation. */
export function FigureBlock<Row extends RowData>(props: FigureBlockProps<Row>): ReactNode {
  const voice = useVoice();
  const id = useId();
  const Heading = props.headingLevel ?? 'h2';
  return (
    <figure className={styles.block} aria-labelledby={id}>
      <figcaption className={styles.caption}>
        <Heading id={id} className={styles.title}>
          {props.title}
        </Heading>
        <p className={styles.subtitle}>{props.subtitle}</p>
        <Markings labels={props.markings ?? []} />
      </figcaption>
      <div className={styles.picture}>{props.children}</div>
      <div className={styles.origin}>
        {props.origin.map((line) => (
          <p key={line}>{line}</p>
        ))}
        {props.caution !== undefined && props.caution !== null && <p className={styles.caution}>{props.caution}</p>}
      </div>
      <details className={styles.details}>
        <summary>{voice.text('figure.description')}</summary>
        <div className={styles.description}>
          <p>{props.summary}</p>
          <DataTable caption={props.title} columns={props.columns} rows={props.rows} rowKey={props.rowKey} />
        </div>
      </details>
      <Citation title={props.title} origin={props.origin} training={props.training} address={props.address} />
      <Downloads {...props} />
    </figure>
  );
}

/** The labels of what is shown, strictest first. */
export function Markings({ labels }: { readonly labels: readonly TlpLabel[] }): ReactNode {
  if (labels.length === 0) return null;
  return (
    <p className={styles.markings}>
      {labels.map((tlp) => (
        <TlpMark key={tlp} tlp={tlp} />
      ))}
    </p>
  );
}

type DownloadsProps = Pick<
  FigureBlockProps<never>,
  'title' | 'subtitle' | 'origin' | 'training' | 'address' | 'fileName' | 'draw' | 'dataLinks'
>;

const exportWidth = 1000;

function Downloads({
  title,
  subtitle,
  origin,
  training,
  address,
  fileName,
  draw,
  dataLinks,
}: DownloadsProps): ReactNode {
  const voice = useVoice();
  const [failure, setFailure] = useState<string | null>(null);

  async function save(kind: 'svg' | 'png'): Promise<void> {
    setFailure(null);
    try {
      const files = await import('../charts/export-file.tsx');
      const frame = {
        title,
        subtitle,
        footer: [...origin, address],
        trainingMark: training ? voice.text('figure.training') : null,
        width: exportWidth,
        palette: lightPalette,
        drawing: draw(exportWidth - 48, lightPalette),
      };
      const content =
        kind === 'svg'
          ? new Blob([files.figureAsSvg(frame)], { type: 'image/svg+xml' })
          : await files.figureAsPng(frame);
      files.saveFile(content, `${fileName}.${kind}`);
    } catch (cause) {
      const text = voice.text('figure.download.failed', {
        reason: cause instanceof Error ? cause.message : String(cause),
      });
      setFailure(text);
      announce(text);
    }
  }

  return (
    <div className={styles.downloads}>
      <span className={styles.downloadsLabel}>{voice.text('figure.download')}</span>
      {dataLinks.map((link) => (
        <a key={link.label} href={link.address} download>
          {link.label}
        </a>
      ))}
      <button type="button" onClick={() => void save('svg')}>
        {voice.text('figure.download.svg')}
      </button>
      <button type="button" onClick={() => void save('png')}>
        {voice.text('figure.download.png')}
      </button>
      {failure !== null && <p role="alert">{failure}</p>}
    </div>
  );
}
