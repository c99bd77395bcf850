import { fold } from '../../base/index.ts';

/** Columns of the table, in the order of the template. */
export const listColumns = [
  'list',
  'item',
  'name_en',
  'name_fr',
  'name_es',
  'cas',
  'since',
  'until',
  'status',
  'citation',
] as const;
export type ListColumn = (typeof listColumns)[number];
export type ColumnPlaces = Readonly<Partial<Record<ListColumn, number>>>;

/** Other headings that people write, without accents and punctuation. */
const headings: Readonly<Record<ListColumn, readonly string[]>> = {
  list: ['list', 'liste', 'lista', 'schedule', 'annexe', 'cuadro'],
  item: ['item', 'line', 'no', 'number', 'ligne', 'numero', 'renglon'],
  name_en: ['name en', 'name', 'english', 'english name', 'substance', 'name english'],
  name_fr: ['name fr', 'nom', 'nom fr', 'french', 'francais', 'nom francais', 'french name'],
  name_es: ['name es', 'nombre', 'nombre es', 'spanish', 'espanol', 'nombre espanol', 'spanish name'],
  cas: ['cas', 'cas no', 'cas rn', 'cas number', 'cas nr', 'numero cas', 'no cas', 'n cas'],
  since: ['since', 'from', 'valid from', 'depuis', 'desde', 'date from'],
  until: ['until', 'to', 'valid to', 'jusqu au', 'hasta', 'date to'],
  status: ['status', 'statut', 'estado', 'estatus'],
  citation: ['citation', 'reference', 'ref', 'referencia', 'cita'],
};

/**
 * Where the columns stand in the header, whatever their order, case, accents and language; nothing where the first row has no
 * list, or neither a name nor a CAS number.
 */
export function findColumns(rows: readonly (readonly string[])[]): ColumnPlaces | undefined {
  const header = rows[0]?.map(fold) ?? [];
  const places: Partial<Record<ListColumn, number>> = {};
  for (const column of listColumns) {
    const place = header.findIndex((heading) => heading.length < 40 && headings[column].includes(heading));
    if (place !== -1) places[column] = place;
  }
  const named = places.name_en ?? places.name_fr ?? places.name_es ?? places.cas;
  return places.list === undefined || named === undefined ? undefined : places;
}
