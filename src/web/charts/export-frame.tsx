import type { ReactNode } from 'react';
import { type Palette, wrapText } from '../../charts/index.ts';

/** A drawing and how high it is. */
export interface Drawing {
  readonly node: ReactNode;
  readonly height: number;
}

export interface ExportFrameProps {
  readonly title: string;
  readonly subtitle: string;
  /** Source, as-of date, address: what makes the figure citable away from the page. */
  readonly footer: readonly string[];
  /** Said above everything else; null for real data. */
  readonly trainingMark: string | null;
  readonly width: number;
  readonly palette: Palette;
  readonly drawing: Drawing;
  /** CSS that brings the font along, for pictures that are drawn away from the page. */
  readonly fontFace?: string;
}

const margin = 24;

/** A figure as it leaves the page: it carries its title, source, date and training mark inside. */
export function ExportFrame(props: ExportFrameProps): ReactNode {
  const { palette, width, drawing, trainingMark, fontFace } = props;
  const inner = width - 2 * margin;
  const titles = wrapText(props.title, { width: inner, fontSize: 20, bold: true });
  const subtitles = wrapText(props.subtitle, { width: inner, fontSize: 14 });
  const footers = props.footer.flatMap((line) => wrapText(line, { width: inner, fontSize: 12 }));
  const titleTop = margin + (trainingMark === null ? 0 : 30);
  const subtitleTop = titleTop + titles.length * 26;
  const drawingTop = subtitleTop + subtitles.length * 20 + 14;
  const footerTop = drawingTop + drawing.height + 18;
  const height = footerTop + footers.length * 17 + margin - 6;
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      fontFamily="'Noto Sans', 'Noto Sans Variable', sans-serif"
      role="img"
      aria-label={props.title}
    >
      {fontFace !== undefined && <style>{fontFace}</style>}
      <rect width={width} height={height} fill={palette.paper} />
      {trainingMark !== null && (
        <g>
          <rect width={width} height={32} fill={palette.warning} />
          <text x={margin} y={21} fontSize={14} fontWeight={700} fill={palette.paper}>
            {trainingMark}
          </text>
        </g>
      )}
      <TextLines lines={titles} y={titleTop + 18} step={26} size={20} weight={700} fill={palette.ink} />
      <TextLines lines={subtitles} y={subtitleTop + 14} step={20} size={14} weight={400} fill={palette.inkSoft} />
      <g transform={`translate(${margin},${drawingTop})`}>{drawing.node}</g>
      <TextLines lines={footers} y={footerTop + 10} step={17} size={12} weight={400} fill={palette.inkSoft} />
    </svg>
  );
}

interface TextLinesProps {
  readonly lines: readonly string[];
  readonly y: number;
  readonly step: number;
  readonly size: number;
  readonly weight: number;
  readonly fill: string;
}

function TextLines({ lines, y, step, size, weight, fill }: TextLinesProps): ReactNode {
  return lines.map((line, index) => (
    <text key={line} x={margin} y={y + index * step} fontSize={size} fontWeight={weight} fill={fill}>
      {line}
    </text>
  ));
}
