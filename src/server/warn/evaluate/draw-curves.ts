import type { OperatingPoint } from '../../../detect/index.ts';
import type { EvaluationReport, MethodEvaluation } from './evaluation-report.ts';

/** Colours that colour-blind readers can tell apart (Okabe and Ito 2008); the dash tells them apart in print. */
const colours = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#56b4e9', '#e69f00', '#000000'] as const;
const dashes = ['', '6 3', '2 3', '8 3 2 3'] as const;

const panel = { width: 380, height: 300, left: 56, top: 46, gap: 70 } as const;
const lineHeight = 16;
/** Largest share of false alarms that is drawn: beyond it nobody would set a method. */
const mostFalse = 0.1;
const ticks = [0, 0.2, 0.4, 0.6, 0.8, 1] as const;
const falseTicks = [0, 0.02, 0.04, 0.06, 0.08, 0.1] as const;

interface Panel {
  readonly left: number;
  readonly title: string;
  readonly label: string;
  readonly read: (point: Pick<OperatingPoint, 'probabilityOfDetection' | 'timeliness'>) => number;
}

const panels: readonly Panel[] = [
  {
    left: panel.left,
    title: 'ROC: detection',
    label: 'outbreaks detected',
    read: ({ probabilityOfDetection }) => probabilityOfDetection,
  },
  {
    left: panel.left + panel.width + panel.gap,
    title: 'AMOC: timeliness (0 at once, 1 missed)',
    label: 'share of the outbreak that passed',
    read: ({ timeliness }) => timeliness,
  },
];

/**
 * Detection and timeliness against false alarms, as one SVG without styles or scripts from elsewhere. A line is what a method
 * reaches at all thresholds of its score; its dot is the threshold it has.
 */
export function drawCurves({ methods }: EvaluationReport): string {
  const width = panel.left + 2 * panel.width + panel.gap + 20;
  const legendTop = panel.top + panel.height + 56;
  const columns = 3;
  const height = legendTop + Math.ceil(methods.length / columns) * lineHeight + 10;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="sans-serif" font-size="12" role="img" aria-label="Detection and timeliness against false alarms, by method">`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    ...panels.flatMap((one) => [...axes(one), ...methods.flatMap((method, at) => curve(one, method, at))]),
    ...methods.flatMap(({ label }, at) => {
      const x = panel.left + (at % columns) * ((width - panel.left) / columns);
      const y = legendTop + Math.floor(at / columns) * lineHeight;
      return [`<path d="M${x} ${y}h28" ${strokeOf(at)}/>`, text({ x: x + 34, y: y + 4 }, label)];
    }),
    '</svg>\n',
  ].join('\n');
}

function axes({ left, title, label }: Panel): readonly string[] {
  const bottom = panel.top + panel.height;
  return [
    text({ x: left, y: panel.top - 26 }, title, 'font-weight="bold"'),
    text({ x: left, y: panel.top - 9 }, label, 'fill="#555"'),
    ...ticks.flatMap((tick) => {
      const y = bottom - tick * panel.height;
      return [
        `<path d="M${left} ${y}h${panel.width}" stroke="#ddd"/>`,
        text({ x: left - 8, y: y + 4 }, tick.toFixed(1), 'text-anchor="end"'),
      ];
    }),
    ...falseTicks.map((tick) =>
      text({ x: left + (tick / mostFalse) * panel.width, y: bottom + 18 }, `${tick * 100} %`, 'text-anchor="middle"'),
    ),
    text(
      { x: left + panel.width / 2, y: bottom + 36 },
      'alarms in periods without an outbreak',
      'text-anchor="middle" fill="#555"',
    ),
  ];
}

function curve({ left, read }: Panel, method: MethodEvaluation, at: number): readonly string[] {
  const bottom = panel.top + panel.height;
  const place = (rate: number, value: number): string =>
    `${(left + (rate / mostFalse) * panel.width).toFixed(1)} ${(bottom - value * panel.height).toFixed(1)}`;
  const points = method.curve.filter(({ falsePositiveRate }) => falsePositiveRate <= mostFalse);
  const parts =
    points.length < 2
      ? []
      : [`<path d="M${points.map((one) => place(one.falsePositiveRate, read(one))).join('L')}" ${strokeOf(at)}/>`];
  const { falsePositiveRate, probabilityOfDetection, timeliness } = method.overall;
  if (falsePositiveRate === null || probabilityOfDetection === null || timeliness === null) return parts;
  if (falsePositiveRate.value > mostFalse) return parts;
  const reached = read({ probabilityOfDetection: probabilityOfDetection.value, timeliness: timeliness.value });
  const [x, y] = place(falsePositiveRate.value, reached).split(' ');
  return [...parts, `<circle cx="${x}" cy="${y}" r="4" fill="${colourOf(at)}"/>`];
}

function colourOf(at: number): string {
  return colours[at % colours.length] ?? '#000000';
}

function strokeOf(at: number): string {
  const dash = dashes[Math.floor(at / colours.length) % dashes.length] ?? '';
  return `fill="none" stroke="${colourOf(at)}" stroke-width="2"${dash === '' ? '' : ` stroke-dasharray="${dash}"`}`;
}

function text({ x, y }: { readonly x: number; readonly y: number }, words: string, more = ''): string {
  const safe = words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}"${more === '' ? '' : ` ${more}`}>${safe}</text>`;
}
