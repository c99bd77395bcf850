import type { DecodedRow } from '../iati/decode-iati.ts';
import type { RepositoryFile } from './encode-open-sdg.ts';
import { memberOf, readYaml } from './read-yaml.ts';

const columns = [
  'id',
  'revision',
  'commitment',
  'question',
  'baseline',
  'agreed_value',
  'agreed_unit',
  'agreed_as_of',
  'target_value',
  'target_unit',
  'target_by',
  'limit',
] as const;

/**
 * Goals of an Open SDG data repository, one row for each configuration of an indicator. Its own part says all; a target or
 * year that somebody changed in `progress_calculation_options` counts more. Data are left: figures come from their publishers.
 */
export function decodeOpenSdg(files: readonly RepositoryFile[]): readonly DecodedRow[] {
  return files
    .filter(({ name }) => /(?:^|\/)indicator-config\/[^/]+\.yml$/u.test(name))
    .map(({ name, text }, at) => ({ table: 'goals' as const, row: at + 1, cells: cellsOf(name, text) }));
}

function cellsOf(name: string, text: string): DecodedRow['cells'] {
  const config = readYaml(text);
  const own = config === undefined ? undefined : memberOf(config, 'vigia');
  const indicator =
    name
      .split('/')
      .at(-1)
      ?.replace(/\.yml$/u, '') ?? name;
  if (config === undefined || own === undefined) return { id: indicator };
  const written = columns.flatMap((column) => {
    const value = own[column];
    return typeof value === 'string' || typeof value === 'number' ? [[column, String(value)] as const] : [];
  });
  return { ...Object.fromEntries(written), ...changedTarget(config, own) };
}

function changedTarget(
  config: NonNullable<ReturnType<typeof readYaml>>,
  own: NonNullable<ReturnType<typeof readYaml>>,
): DecodedRow['cells'] {
  const options = config['progress_calculation_options'];
  const [first] = Array.isArray(options) ? options : [];
  const aim = typeof first === 'object' && first !== null && 'target' in first ? first['target'] : undefined;
  return typeof aim === 'number' && own['target_value'] !== undefined ? { target_value: String(aim) } : {};
}
