import { Resvg } from '@resvg/resvg-js';
import { fontFiles } from '../font-files.ts';

/** A drawing as PNG at twice its size: word processors of different makers show it alike. */
export function figurePng(svg: string): Buffer {
  const font = { fontFiles: [...fontFiles], loadSystemFonts: false, defaultFontFamily: 'Noto Sans' };
  return new Resvg(svg, { font, fitTo: { mode: 'zoom', value: 2 }, background: '#ffffff' }).render().asPng();
}
