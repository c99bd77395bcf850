import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { darkPalette, lightPalette, type Palette, pagePalette } from '../../charts/index.ts';

const tokens = readFileSync(new URL('../theme/tokens.css', import.meta.url), 'utf8');

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function entries(palette: Palette): readonly string[] {
  return Object.values(palette).flat();
}

describe('the colours of the figures', () => {
  test('are measured by the definition of WCAG: black on white is 21:1', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 6);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });

  test('stand in the tokens of the page with the same values', () => {
    const light = entries(lightPalette);
    const dark = entries(darkPalette);
    const missing = entries(pagePalette).filter((variable, index) => {
      const name = variable.slice('var('.length, -1);
      return !tokens.includes(`${name}: light-dark(${light[index]}, ${dark[index]});`);
    });
    expect(missing).toEqual([]);
  });

  test.each([
    ['light', lightPalette],
    ['dark', darkPalette],
  ] as const)('keep words readable in the %s theme (4.5:1)', (_name, palette) => {
    for (const color of [palette.ink, palette.inkSoft, palette.alarm, ...palette.series]) {
      expect(contrast(color, palette.paper), color).toBeGreaterThanOrEqual(4.5);
    }
  });

  test.each([
    ['light', lightPalette],
    ['dark', darkPalette],
  ] as const)('keep lines and marks visible in the %s theme (3:1)', (_name, palette) => {
    for (const color of [palette.line, palette.alarm, palette.warning, palette.axis, palette.hatch]) {
      expect(contrast(color, palette.paper), color).toBeGreaterThanOrEqual(3);
      expect(contrast(color, palette.provisional), color).toBeGreaterThanOrEqual(3);
    }
    expect(contrast(palette.line, palette.band)).toBeGreaterThanOrEqual(3);
    expect(contrast(palette.alarm, palette.band)).toBeGreaterThanOrEqual(3);
  });

  test.each([
    ['light', lightPalette],
    ['dark', darkPalette],
  ] as const)('order the classes of the map by lightness in the %s theme', (_name, palette) => {
    const steps = palette.classes.map((color) => contrast(color, palette.paper));
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
  });
});
