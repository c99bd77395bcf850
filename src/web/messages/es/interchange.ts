import type { englishInterchange } from '../en/interchange.ts';

/** Files of commitments and goals. */
export const spanishInterchange: Readonly<Record<keyof typeof englishInterchange, string>> = {
  'files.title': 'Archivos',
  'files.lead':
    'Los compromisos y las metas como archivos, para que otros los lean o para redactarlos en una hoja de cálculo e importarlos de nuevo.',
  'files.export': 'Exportar',
  'files.export.lead':
    'Un archivo contiene lo que usted puede ver, con su marcado. Su salida queda en el registro de auditoría.',
  'files.format.xlsx': 'Libro de cálculo (XLSX)',
  'files.format.xlsx.hint': 'Ambas tablas; puede modificarse e importarse',
  'files.format.csv.commitments': 'Compromisos (CSV)',
  'files.format.csv.goals': 'Metas (CSV)',
  'files.format.csv.hint': 'Una tabla; puede modificarse e importarse',
  'files.format.iati': 'IATI 2.03 (XML)',
  'files.format.iati.hint': 'Actividades y resultados de la Iniciativa Internacional para la Transparencia de la Ayuda',
  'files.format.open-sdg': 'Open SDG (ZIP)',
  'files.format.open-sdg.hint': 'Metas según la estructura de un repositorio de datos Open SDG',
  'files.import': 'Importar',
  'files.import.lead':
    'Elija un archivo en uno de estos formatos. Verá qué cambiaría antes de que se guarde algo. Los valores medidos no se importan: provienen de quienes los publican.',
  'files.reading': 'Leyendo el archivo…',
  'files.previewed': 'Aún no se ha guardado nada.',
  'files.stored': 'Importado.',
  'files.counts': 'Nuevas: {added}; modificadas: {changed}; sin cambios: {unchanged}; rechazadas: {rejected}',
  'files.take': '{count, plural, one {Importar # fila} many {Importar # filas} other {Importar # filas}}',
  'files.leave': 'Elegir otro archivo',
  'files.rejects.commitments': 'Compromisos rechazados, por corregir (CSV)',
  'files.rejects.goals': 'Metas rechazadas, por corregir (CSV)',
  'files.ignored': 'No se leyó: {names}',
  'files.nothing': 'Ninguna fila dice algo nuevo.',
  'files.rows': 'Filas del archivo',
  'files.row': 'Fila',
  'files.row.commitments': 'Compromisos, {row}',
  'files.row.goals': 'Metas, {row}',
  'files.outcome': 'Resultado',
  'files.outcome.added': 'Nueva',
  'files.outcome.changed': 'Modificada',
  'files.outcome.unchanged': 'Sin cambios',
  'files.outcome.rejected': 'Rechazada',
  'files.entry': 'Entrada, y qué cambia o por qué no',
};
