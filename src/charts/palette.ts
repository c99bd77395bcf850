/**
 * Colours of the figures. On the page a figure is drawn with `pagePalette`, whose entries are custom properties, so that a
 * change of theme needs no drawing; a figure that leaves the page is drawn with literal colours. `theme/tokens.css` holds
 * the same values; a test compares them and measures the contrasts of WCAG 2.2 (1.4.3 text 4.5:1, 1.4.11 graphics 3:1).
 */
export interface Palette {
  readonly paper: string;
  readonly ink: string;
  readonly inkSoft: string;
  readonly rule: string;
  readonly axis: string;
  readonly line: string;
  readonly band: string;
  readonly provisional: string;
  readonly alarm: string;
  readonly warning: string;
  readonly hatch: string;
  readonly noData: string;
  readonly neighbour: string;
  readonly border: string;
  /** Sequential classes of the map, lowest first. */
  readonly classes: readonly string[];
  /** Lines of several series; each also has a marker shape and a label of its own. */
  readonly series: readonly string[];
}

export const lightPalette: Palette = {
  paper: '#ffffff',
  ink: '#16202b',
  inkSoft: '#4a5765',
  rule: '#e1e5ea',
  axis: '#6b7785',
  line: '#0b3d73',
  band: '#d5e1f1',
  provisional: '#eff1f4',
  alarm: '#b3001b',
  warning: '#b35900',
  hatch: '#7f8a96',
  noData: '#f4f5f7',
  neighbour: '#eceef1',
  border: '#ffffff',
  classes: ['#e4eef9', '#b4d0eb', '#77a8d6', '#336fab', '#0b3d73'],
  series: ['#0b3d73', '#b35900', '#12705b', '#8a2f7c', '#6b5900', '#5b5fc7'],
};

export const darkPalette: Palette = {
  paper: '#171d25',
  ink: '#eef2f6',
  inkSoft: '#b0bac5',
  rule: '#2b3440',
  axis: '#8a96a3',
  line: '#9cc8ff',
  band: '#24405f',
  provisional: '#202833',
  alarm: '#ff8a80',
  warning: '#ffb454',
  hatch: '#8592a0',
  noData: '#1f2731',
  neighbour: '#222a34',
  border: '#11161c',
  classes: ['#22364d', '#27557f', '#3c7bb8', '#7bb0e3', '#d0e5fb'],
  series: ['#9cc8ff', '#ffb454', '#6fd3b5', '#f0a3e3', '#dccb62', '#b9b8ff'],
};

/** Custom property of each colour, in `theme/tokens.css`. */
export const pagePalette: Palette = {
  paper: 'var(--chart-paper)',
  ink: 'var(--chart-ink)',
  inkSoft: 'var(--chart-ink-soft)',
  rule: 'var(--chart-rule)',
  axis: 'var(--chart-axis)',
  line: 'var(--chart-line)',
  band: 'var(--chart-band)',
  provisional: 'var(--chart-provisional)',
  alarm: 'var(--chart-alarm)',
  warning: 'var(--chart-warning)',
  hatch: 'var(--chart-hatch)',
  noData: 'var(--chart-no-data)',
  neighbour: 'var(--chart-neighbour)',
  border: 'var(--chart-border)',
  classes: [1, 2, 3, 4, 5].map((step) => `var(--chart-class-${step})`),
  series: [1, 2, 3, 4, 5, 6].map((step) => `var(--chart-series-${step})`),
};
