import type { IndicatorId } from '../../model/index.ts';

/** What a line of the publisher's classification counts. */
export interface Offence {
  readonly indicator: IndicatorId;
  /** Law under which the offence is prosecuted. */
  readonly law: string;
  readonly offence: string;
}

const penalCode = 'CODIGO PENAL FEDERAL';
const otherLaws = 'OTRAS LEYES Y CODIGOS';
const againstHealth = 'CONTRA LA SALUD';
const otherOffences = 'OTROS DELITOS';
const organizedCrime = 'LEY FEDERAL CONTRA LA DELINCUENCIA ORGANIZADA (L.F.C.D.O.)';
const generalHealth = 'LEY GENERAL DE SALUD (L.G.S.)';

/** The 30 lines of LEY, CONCEPTO and TIPO that SESNSP has used since 2012 (two of them since 2019). */
const lines: readonly (readonly [ley: string, concepto: string, tipo: string, offence: Offence])[] = [
  [penalCode, againstHealth, 'PRODUCCION', drug('federal-penal-code', 'production')],
  [penalCode, againstHealth, 'TRANSPORTE', drug('federal-penal-code', 'transport')],
  [penalCode, againstHealth, 'TRAFICO', drug('federal-penal-code', 'trafficking')],
  [penalCode, againstHealth, 'COMERCIO', drug('federal-penal-code', 'trade')],
  [penalCode, againstHealth, 'SUMINISTRO', drug('federal-penal-code', 'supply')],
  [penalCode, againstHealth, 'POSESION', drug('federal-penal-code', 'possession')],
  [penalCode, againstHealth, 'OTROS', drug('federal-penal-code', 'other-against-health')],
  [otherLaws, organizedCrime, 'CONTRA LA SALUD', drug('organized-crime-law', 'against-health')],
  [
    otherLaws,
    generalHealth,
    'CONTRA LA SALUD EN SU MODALIDAD DE NARCOMENUDEO',
    drug('general-health-law', 'small-scale-dealing'),
  ],
  [
    otherLaws,
    otherLaws,
    'LEY FEDERAL DE ARMAS DE FUEGO Y EXPLOSIVOS (L.F.A.F.E.)',
    { indicator: 'firearms-offences', law: 'firearms-and-explosives-law', offence: 'firearms-and-explosives' },
  ],
  [penalCode, otherOffences, 'COMETIDOS POR SERVIDORES PUBLICOS', other('federal-penal-code', 'public-servants')],
  [penalCode, otherOffences, 'CONTRA EL AMBIENTE Y LA GESTION AMBIENTAL', other('federal-penal-code', 'environment')],
  [penalCode, otherOffences, 'CONTRA LA INTEGRIDAD CORPORAL', other('federal-penal-code', 'bodily-integrity')],
  [penalCode, otherOffences, 'ELECTORALES', other('federal-penal-code', 'electoral')],
  [penalCode, otherOffences, 'EN MATERIA DE DERECHOS DE AUTOR', other('federal-penal-code', 'copyright')],
  [penalCode, otherOffences, 'FALSEDAD, TITULO DECIMO TERCERO', other('federal-penal-code', 'forgery')],
  [penalCode, otherOffences, 'PATRIMONIALES', other('federal-penal-code', 'property')],
  [
    penalCode,
    otherOffences,
    'VIAS DE COMUNICACION Y CORRESPONDENCIA',
    other('federal-penal-code', 'communications-and-mail'),
  ],
  [penalCode, otherOffences, 'OTROS DELITOS DEL C.P.F.', other('federal-penal-code', 'other')],
  [otherLaws, organizedCrime, 'OTROS DELITOS PREVISTOS EN LA L.F.C.D.O.', other('organized-crime-law', 'other')],
  [otherLaws, generalHealth, 'OTROS DELITOS PREVISTOS EN LA L.G.S.', other('general-health-law', 'other')],
  [otherLaws, otherLaws, 'CODIGO FISCAL DE LA FEDERACION (C.F.F.)', other('federal-tax-code', 'tax')],
  [otherLaws, otherLaws, 'LEY DE LA PROPIEDAD INDUSTRIAL (L.P.I.)', other('industrial-property-law', 'all')],
  [otherLaws, otherLaws, 'LEY DE MIGRACION', other('migration-law', 'all')],
  [otherLaws, otherLaws, 'LEY DE VIAS GENERALES DE COMUNICACION (L.V.G.C.)', other('communications-law', 'all')],
  [otherLaws, otherLaws, 'LEY FEDERAL DEL DERECHO DE AUTOR (L.F.D.A.)', other('copyright-law', 'all')],
  [
    otherLaws,
    otherLaws,
    'LEY FEDERAL PARA PREVENIR Y SANCIONAR LOS DELITOS COMETIDOS EN MATERIA DE HIDROCARBUROS (L.F.P.S.D.C.M.H.)',
    other('hydrocarbons-law', 'all'),
  ],
  [
    otherLaws,
    otherLaws,
    'LEY GENERAL EN MATERIA DE DELITOS ELECTORALES (L.G.M.D.E.)',
    other('electoral-offences-law', 'all'),
  ],
  [
    otherLaws,
    otherLaws,
    'LEYES DE INSTITUCIONES DE CREDITO, INVERSION, FIANZAS Y SEGUROS',
    other('financial-institutions-laws', 'all'),
  ],
  [otherLaws, otherLaws, 'OTRAS LEYES ESPECIALES', other('other-special-laws', 'all')],
];

const byLine: ReadonlyMap<string, Offence> = new Map(
  lines.map(([ley, concepto, tipo, offence]) => [`${ley}|${concepto}|${tipo}`, offence]),
);

export function findOffence(ley: string, concepto: string, tipo: string): Offence | undefined {
  return byLine.get(`${ley}|${concepto}|${tipo}`);
}

/** Which of the three columns is the first that does not fit, and what is known there. */
export function explainUnknownOffence(
  ley: string,
  concepto: string,
  tipo: string,
): { readonly column: string; readonly text: string; readonly known: readonly string[] } {
  const underLaw = lines.filter((line) => line[0] === ley);
  if (underLaw.length === 0) return { column: 'LEY', text: ley, known: lines.map((line) => line[0]) };
  const underConcept = underLaw.filter((line) => line[1] === concepto);
  if (underConcept.length === 0) return { column: 'CONCEPTO', text: concepto, known: underLaw.map((line) => line[1]) };
  return { column: 'TIPO', text: tipo, known: underConcept.map((line) => line[2]) };
}

function drug(law: string, offence: string): Offence {
  return { indicator: 'drug-offences', law, offence };
}

function other(law: string, offence: string): Offence {
  return { indicator: 'other-federal-offences', law, offence };
}
