import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Resvg } from '@resvg/resvg-js';
import { fontFiles } from '../font-files.ts';

setFlagsFromString('--expose-gc');
const collect: (options: { readonly type: 'minor' }) => void = runInNewContext('gc');

/**
 * A drawing as PNG at twice its size: word processors of different makers show it alike. The two megabytes of its pixels are
 * memory that V8 does not count, and would keep for hundreds of drawings: what is done with is collected after each one.
 */
export async function figurePng(svg: string): Promise<Buffer> {
  const png = draw(svg);
  collect({ type: 'minor' });
  // What was collected is given back when others had their turn.
  await setImmediate();
  return png;
}

function draw(svg: string): Buffer {
  const font = { fontFiles: [...fontFiles], loadSystemFonts: false, defaultFontFamily: 'Noto Sans' };
  return new Resvg(svg, { font, fitTo: { mode: 'zoom', value: 2 }, background: '#ffffff' }).render().asPng();
}
