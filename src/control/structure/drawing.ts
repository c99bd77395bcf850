import type { DrawingOptions } from './structure.ts';

type Colour = readonly [red: number, green: number, blue: number];

interface Theme {
  readonly line: Colour;
  readonly highlight: Colour;
  /** By atomic number. */
  readonly atoms: Readonly<Record<number, Colour>>;
}

/** Lines have a contrast of at least 4.5 to 1 on the application's background, on the highlight too. */
const light: Theme = {
  line: [0x1c, 0x23, 0x2b],
  highlight: [0xff, 0xd8, 0x66],
  atoms: {
    7: [0x1f, 0x3f, 0xb5],
    8: [0xa8, 0x12, 0x12],
    9: [0x1a, 0x5c, 0x1a],
    15: [0x7a, 0x3b, 0x00],
    16: [0x5c, 0x4a, 0x00],
    17: [0x1a, 0x5c, 0x1a],
    35: [0x6b, 0x1f, 0x1f],
    53: [0x5a, 0x1f, 0x8c],
  },
};
const dark: Theme = {
  line: [0xe8, 0xec, 0xf1],
  highlight: [0x6b, 0x52, 0x00],
  atoms: {
    7: [0xa9, 0xc1, 0xff],
    8: [0xff, 0xb4, 0xab],
    9: [0xa6, 0xe3, 0xa1],
    15: [0xff, 0xc9, 0x8f],
    16: [0xf2, 0xde, 0x8a],
    17: [0xa6, 0xe3, 0xa1],
    35: [0xf0, 0xb8, 0xa8],
    53: [0xdc, 0xbd, 0xff],
  },
};

/** RDKit's options for a drawing; `bonds` are those between atoms that are set off. */
export function drawingDetails(
  { atoms, width, height, dark: isDark }: DrawingOptions,
  bonds: readonly number[],
): string {
  const theme = isDark ? dark : light;
  const palette = Object.entries(theme.atoms).map(([number, colour]) => [number, share(colour)] as const);
  return JSON.stringify({
    width,
    height,
    atoms,
    bonds,
    clearBackground: false,
    bondLineWidth: 1.5,
    padding: 0.06,
    fixedBondLength: 32,
    highlightColour: share(theme.highlight),
    highlightBondWidthMultiplier: 14,
    highlightRadius: 0.32,
    continuousHighlight: true,
    symbolColour: share(theme.line),
    atomColourPalette: {
      '-1': share(theme.line),
      0: share(theme.line),
      1: share(theme.line),
      6: share(theme.line),
      ...Object.fromEntries(palette),
    },
  });
}

function share(colour: Colour): readonly number[] {
  return colour.map((part) => part / 255);
}

/** RDKit's document as one that stands alone in UTF-8, with only the elements that a drawing needs. */
export function finishDrawing(svg: string): string {
  const [, width, height] = /width='(\d+)px' height='(\d+)px'/u.exec(svg) ?? [];
  const shapes = svg.match(/<(?:path|ellipse|rect|polygon)\b[^>]*\/>/gu) ?? [];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">`,
    ...shapes.map((shape) => shape.replace(/\s+class='[^']*'/u, '').replaceAll('\n', ' ')),
    '</svg>',
  ].join('\n');
}

/** What a drawing shows, for those who do not see it. */
export interface DrawingWords {
  readonly title: string;
  readonly description: string;
  readonly language: string;
}

/** The drawing with a title and a description that screen readers say. */
export function titleDrawing(svg: string, { title, description, language }: DrawingWords): string {
  const opening = `<svg role="img" aria-labelledby="title description" lang="${escapeXml(language)}"`;
  const words = `<title id="title">${escapeXml(title)}</title>\n<desc id="description">${escapeXml(description)}</desc>\n`;
  return svg.replace('<svg', opening).replace('>\n', `>\n${words}`);
}

function escapeXml(text: string): string {
  return (
    text
      // XML 1.0 has no control characters, not even escaped.
      .replace(/[^\t\n\x20-\uD7FF\uE000-\uFFFD]/gu, '')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
  );
}
