import type { CalendarDate } from '../../../base/index.ts';
import { type TrainingDelivery, writeTable } from './delivery.ts';
import { drawMonthlyCounts, during, monthsBetween } from './monthly-counts.ts';
import { SeededRandom } from './seeded-random.ts';

const sourceId = 'mx-sesnsp-ideff';

/** In the order of INEGI's keys; the last one, offences abroad, has none. */
const entities = [
  'AGUASCALIENTES',
  'BAJA CALIFORNIA',
  'BAJA CALIFORNIA SUR',
  'CAMPECHE',
  'COAHUILA',
  'COLIMA',
  'CHIAPAS',
  'CHIHUAHUA',
  'CIUDAD DE MEXICO',
  'DURANGO',
  'GUANAJUATO',
  'GUERRERO',
  'HIDALGO',
  'JALISCO',
  'MEXICO',
  'MICHOACAN',
  'MORELOS',
  'NAYARIT',
  'NUEVO LEON',
  'OAXACA',
  'PUEBLA',
  'QUERETARO',
  'QUINTANA ROO',
  'SAN LUIS POTOSI',
  'SINALOA',
  'SONORA',
  'TABASCO',
  'TAMAULIPAS',
  'TLAXCALA',
  'VERACRUZ',
  'YUCATAN',
  'ZACATECAS',
  'EXTRANJERO',
];

const penalCode = 'CODIGO PENAL FEDERAL';
const otherLaws = 'OTRAS LEYES Y CODIGOS';
const health = 'CONTRA LA SALUD';
const generalHealthLaw = 'LEY GENERAL DE SALUD (L.G.S.)';
const smallScaleDealing = 'CONTRA LA SALUD EN SU MODALIDAD DE NARCOMENUDEO';

/** Lines of the classification, and the usual number of case files in a month and entity. */
const lines = [
  { law: penalCode, concept: health, type: 'PRODUCCION', mean: 0.2 },
  { law: penalCode, concept: health, type: 'TRANSPORTE', mean: 2.5 },
  { law: penalCode, concept: health, type: 'TRAFICO', mean: 3 },
  { law: penalCode, concept: health, type: 'COMERCIO', mean: 1 },
  { law: penalCode, concept: health, type: 'POSESION', mean: 8 },
  { law: penalCode, concept: health, type: 'OTROS', mean: 0.6 },
  { law: otherLaws, concept: 'LEY FEDERAL CONTRA LA DELINCUENCIA ORGANIZADA (L.F.C.D.O.)', type: health, mean: 0.2 },
  { law: otherLaws, concept: generalHealthLaw, type: smallScaleDealing, mean: 14 },
  { law: otherLaws, concept: otherLaws, type: 'LEY FEDERAL DE ARMAS DE FUEGO Y EXPLOSIVOS (L.F.A.F.E.)', mean: 30 },
  { law: otherLaws, concept: otherLaws, type: 'LEY DE MIGRACION', mean: 2 },
] as const;

const surge = { entity: 'JALISCO', type: smallScaleDealing, from: '2026-08-01', factor: 5 };
const firstMonth = '2020-01-01';
const monthHeadings = 'ENERO FEBRERO MARZO ABRIL MAYO JUNIO JULIO AGOSTO SEPTIEMBRE OCTUBRE NOVIEMBRE DICIEMBRE'.split(
  ' ',
);

/** Two vintages: the months of 2026 that the later one has already, a few of them higher. */
export function federalOffences(): readonly TrainingDelivery[] {
  return [
    write('training-IDEFF_ago26.csv', { asOf: '2026-09-21', to: '2026-08-01', isEarly: true }),
    write('training-IDEFF_oct26.csv', { asOf: '2026-11-14', to: '2026-10-01', isEarly: false }),
  ];
}

interface Vintage {
  readonly asOf: CalendarDate;
  readonly to: CalendarDate;
  readonly isEarly: boolean;
}

function write(fileName: string, vintage: Vintage): TrainingDelivery {
  const series = entities.flatMap((entity, at) =>
    lines.map((line) => ({
      entity,
      key: entity === 'EXTRANJERO' ? '' : String(at + 1),
      line,
      counts: draw(entity, line, vintage),
    })),
  );
  const years = Array.from({ length: 7 }, (_, index) => String(2020 + index));
  const rows = years.flatMap((year) =>
    series.map(({ entity, key, line, counts }) => {
      const months = monthsBetween(`${year}-01-01`, `${year}-12-01`);
      const cells = months.map((month) => String(counts.get(month) ?? ''));
      return [year, key, entity, line.law, line.concept, line.type, ...cells];
    }),
  );
  const header = ['AÑO', 'INEGI', 'ENTIDAD', 'LEY', 'CONCEPTO', 'TIPO', ...monthHeadings];
  const bytes = writeTable([header, ...rows], { lineEnd: '\r\n', encoding: 'latin1' });
  return { sourceId, fileName, asOf: vintage.asOf, bytes };
}

function draw(
  entity: string,
  line: (typeof lines)[number],
  { to, isEarly }: Vintage,
): ReadonlyMap<CalendarDate, number> {
  const name = `${sourceId}/${entity}/${line.type}/${line.concept}`;
  const scale = entity === 'EXTRANJERO' ? 0.05 : new SeededRandom(`${name}/scale`).logNormal(1, 0.4);
  const isSurging = entity === surge.entity && line.type === surge.type;
  const counts = drawMonthlyCounts(monthsBetween(firstMonth, '2026-10-01'), {
    name,
    mean: line.mean * scale,
    season: 0.06,
    peak: 5,
    ...(isSurging ? { factor: during(surge.factor, surge.from) } : {}),
  });
  const random = new SeededRandom(`${name}/revision`);
  return new Map(
    [...counts]
      .filter(([month]) => month <= to)
      .map(([month, count]) => {
        const isOpen = isEarly && month >= '2026-06-01' && count > 3 && random.chance(0.15);
        return [month, isOpen ? count - 1 : count];
      }),
  );
}
