import type { NodeInformation } from '../../api/index.ts';
import type { Reader } from './reader.ts';

/** Whoever asks, as far as screens need it; what they may do is asked of the policies all the same. */
export function describeReader(reader: Reader): NodeInformation['access'] {
  const { subject, name, country, highestTlp } = reader;
  return {
    mode: modeOf(reader),
    subject,
    name,
    country,
    sectors: [...reader.sectors],
    duties: [...reader.duties],
    highestTlp,
  };
}

function modeOf({ kind }: Reader): NodeInformation['access']['mode'] {
  if (kind === 'operator') return 'single-analyst';
  return kind === 'public' ? 'public' : 'signed-in';
}
