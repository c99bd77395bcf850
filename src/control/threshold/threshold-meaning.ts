import type { Text } from '../../base/index.ts';

export type ThresholdVerdict = 'above' | 'at-or-below' | 'no-threshold' | 'not-comparable';

/**
 * What the text attaches to a quantity. Canada: Precursor Control Regulations, SOR/2002-359, ss. 5(b), 6, 7, 8, 9(1.1), 26,
 * 33 and 70. European Union: Regulation (EC) No 273/2004, art. 6 and Annex II.
 */
export function meaningOf(
  text: 'CA' | 'EU',
  verdict: ThresholdVerdict,
  { perPackage = false, any = false }: { readonly perPackage?: boolean; readonly any?: boolean },
): Text {
  if (verdict === 'not-comparable') return perPackage ? sayPackage : sayUnit;
  if (text === 'EU') return european[verdict];
  if (verdict === 'above') return any ? canadianAny : canadianAbove;
  return verdict === 'at-or-below' ? canadianBelow : canadianWithout;
}

const canadianPermit: Text = {
  en: 'Import and export need a licence and a permit for each shipment in any quantity (ss. 6, 7, 26 and 33).',
  fr: 'L’importation et l’exportation exigent une licence et un permis pour chaque envoi, quelle que soit la quantité (art. 6, 7, 26 et 33).',
  es: 'La importación y la exportación requieren licencia y un permiso por cada envío, sea cual sea la cantidad (arts. 6, 7, 26 y 33).',
};

const canadianAbove: Text = {
  en: `Above the maximum quantity: an end-use declaration before it is sold to anyone but a licensed dealer (s. 8), documents that go with the shipment (s. 9(1.1)), and no exemption for retail sale (s. 5). ${canadianPermit.en}`,
  fr: `Au-dessus de la quantité maximale : déclaration d’utilisation finale avant toute vente à une personne autre qu’un distributeur autorisé (art. 8), documents accompagnant l’envoi (par. 9(1.1)) et pas d’exemption pour la vente au détail (art. 5). ${canadianPermit.fr}`,
  es: `Por encima de la cantidad máxima: declaración de uso final antes de venderla a quien no sea distribuidor autorizado (art. 8), documentos que acompañan el envío (art. 9(1.1)) y ninguna exención para la venta al menudeo (art. 5). ${canadianPermit.es}`,
};

const canadianAny: Text = {
  en: `The maximum quantity is 0, so that every quantity is above it: an end-use declaration before it is sold to anyone but a licensed dealer (s. 8), documents that go with the shipment (s. 9(1.1)), and no exemption for retail sale (s. 5). ${canadianPermit.en}`,
  fr: `La quantité maximale est 0, donc toute quantité la dépasse : déclaration d’utilisation finale avant toute vente à une personne autre qu’un distributeur autorisé (art. 8), documents accompagnant l’envoi (par. 9(1.1)) et pas d’exemption pour la vente au détail (art. 5). ${canadianPermit.fr}`,
  es: `La cantidad máxima es 0, de modo que toda cantidad la rebasa: declaración de uso final antes de venderla a quien no sea distribuidor autorizado (art. 8), documentos que acompañan el envío (art. 9(1.1)) y ninguna exención para la venta al menudeo (art. 5). ${canadianPermit.es}`,
};

const canadianBelow: Text = {
  en: `At or below the maximum quantity of one transaction: no end-use declaration (s. 8); certain retail sales are exempt (s. 5). ${canadianPermit.en}`,
  fr: `Quantité maximale par transaction non dépassée : pas de déclaration d’utilisation finale (art. 8); certaines ventes au détail sont exemptées (art. 5). ${canadianPermit.fr}`,
  es: `No se rebasa la cantidad máxima por transacción: sin declaración de uso final (art. 8); ciertas ventas al menudeo están exentas (art. 5). ${canadianPermit.es}`,
};

const canadianWithout: Text = {
  en: 'The schedule of the regulations sets no maximum quantity for it. Class A precursors: import and export need a licence and a permit for each shipment in any quantity (ss. 7, 26 and 33). Class B precursors: registration, and a permit for each export (s. 70).',
  fr: 'L’annexe du règlement ne fixe pas de quantité maximale pour cette substance. Précurseurs de catégorie A : l’importation et l’exportation exigent une licence et un permis pour chaque envoi, quelle que soit la quantité (art. 7, 26 et 33). Précurseurs de catégorie B : inscription, et un permis pour chaque exportation (art. 70).',
  es: 'El anexo del reglamento no fija cantidad máxima para esta sustancia. Precursores de clase A: la importación y la exportación requieren licencia y un permiso por cada envío, sea cual sea la cantidad (arts. 7, 26 y 33). Precursores de clase B: registro, y un permiso por cada exportación (art. 70).',
};

const european: Readonly<Record<Exclude<ThresholdVerdict, 'not-comparable'>, Text>> = {
  above: {
    en: 'Above the quantity of Annex II for one year: within the Union the duties of registration, customer declaration and documentation apply (arts. 3 to 5). Trade with third countries follows Regulation (EC) No 111/2005.',
    fr: 'Au-dessus de la quantité de l’annexe II pour une année : dans l’Union, les obligations d’enregistrement, de déclaration du client et de documentation s’appliquent (art. 3 à 5). Le commerce avec les pays tiers relève du règlement (CE) nº 111/2005.',
    es: 'Por encima de la cantidad del anexo II para un año: dentro de la Unión se aplican las obligaciones de registro, declaración del cliente y documentación (arts. 3 a 5). El comercio con terceros países se rige por el Reglamento (CE) n.º 111/2005.',
  },
  'at-or-below': {
    en: 'At or below the quantity of Annex II, if all transactions of one year together stay below it: exempt within the Union (art. 6). Trade with third countries follows Regulation (EC) No 111/2005.',
    fr: 'Quantité de l’annexe II non dépassée, si l’ensemble des transactions d’une année reste au-dessous : exempté dans l’Union (art. 6). Le commerce avec les pays tiers relève du règlement (CE) nº 111/2005.',
    es: 'No se rebasa la cantidad del anexo II, si el conjunto de las transacciones de un año queda por debajo: exento dentro de la Unión (art. 6). El comercio con terceros países se rige por el Reglamento (CE) n.º 111/2005.',
  },
  'no-threshold': {
    en: 'Annex II sets no quantity for it: what the text asks of its category holds for every quantity.',
    fr: 'L’annexe II ne fixe pas de quantité pour cette substance : ce que le texte exige de sa catégorie vaut pour toute quantité.',
    es: 'El anexo II no fija cantidad para esta sustancia: lo que el texto exige de su categoría vale para cualquier cantidad.',
  },
};

const sayPackage: Text = {
  en: 'The limit is set for each package: say how much one package holds, for example “0.3 g per package”.',
  fr: 'La limite est fixée par emballage : indiquez ce que contient un emballage, par exemple « 0,3 g par emballage ».',
  es: 'El límite se fija por envase: indique cuánto contiene un envase, por ejemplo «0.3 g por envase».',
};

const sayUnit: Text = {
  en: 'The text gives this limit in another unit, mass or volume; without a density the two cannot be compared.',
  fr: 'Le texte donne cette limite dans une autre unité, masse ou volume; sans masse volumique, on ne peut pas les comparer.',
  es: 'El texto da este límite en otra unidad, masa o volumen; sin densidad no se pueden comparar.',
};
