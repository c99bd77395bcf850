import type { Instrument, InstrumentId } from '../../model/index.ts';

/**
 * The laws and treaties of the matrix. Titles are official where the text is published in the language; the others are
 * translations with the official title in brackets.
 */
export const instruments: readonly Instrument[] = [
  {
    id: 'un-1961',
    jurisdiction: 'UN',
    title: {
      en: 'Single Convention on Narcotic Drugs, 1961',
      fr: 'Convention unique sur les stupéfiants de 1961',
      es: 'Convención Única de 1961 sobre Estupefacientes',
    },
    shortTitle: { en: '1961 Convention', fr: 'Convention de 1961', es: 'Convención de 1961' },
  },
  {
    id: 'un-1971',
    jurisdiction: 'UN',
    title: {
      en: 'Convention on Psychotropic Substances, 1971',
      fr: 'Convention de 1971 sur les substances psychotropes',
      es: 'Convenio sobre Sustancias Sicotrópicas de 1971',
    },
    shortTitle: { en: '1971 Convention', fr: 'Convention de 1971', es: 'Convenio de 1971' },
  },
  {
    id: 'un-1988',
    jurisdiction: 'UN',
    title: {
      en: 'United Nations Convention against Illicit Traffic in Narcotic Drugs and Psychotropic Substances, 1988',
      fr: 'Convention des Nations Unies contre le trafic illicite de stupéfiants et de substances psychotropes de 1988',
      es: 'Convención de las Naciones Unidas contra el Tráfico Ilícito de Estupefacientes y Sustancias Sicotrópicas de 1988',
    },
    shortTitle: { en: '1988 Convention', fr: 'Convention de 1988', es: 'Convención de 1988' },
  },
  {
    id: 'ca-cdsa',
    jurisdiction: 'CA',
    title: {
      en: 'Controlled Drugs and Substances Act (S.C. 1996, c. 19)',
      fr: 'Loi réglementant certaines drogues et autres substances (L.C. 1996, ch. 19)',
      es: 'Ley sobre Drogas y Sustancias Controladas de Canadá (Controlled Drugs and Substances Act)',
    },
    shortTitle: { en: 'CDSA', fr: 'LRCDAS', es: 'CDSA (Canadá)' },
  },
  {
    id: 'ca-pcr',
    jurisdiction: 'CA',
    title: {
      en: 'Precursor Control Regulations (SOR/2002-359)',
      fr: 'Règlement sur les précurseurs (DORS/2002-359)',
      es: 'Reglamento de Control de Precursores de Canadá (Precursor Control Regulations)',
    },
    shortTitle: { en: 'PCR', fr: 'Règlement sur les précurseurs', es: 'PCR (Canadá)' },
  },
  {
    id: 'mx-lgs',
    jurisdiction: 'MX',
    title: {
      en: 'General Health Law of Mexico (Ley General de Salud)',
      fr: 'Loi générale de la santé du Mexique (Ley General de Salud)',
      es: 'Ley General de Salud',
    },
    shortTitle: { en: 'LGS', fr: 'LGS', es: 'LGS' },
  },
  {
    id: 'mx-lfcpq',
    jurisdiction: 'MX',
    title: {
      en: 'Federal Law for the Control of Chemical Precursors, Essential Chemical Products and Machines for Making Capsules, Tablets and/or Pills of Mexico (Ley Federal para el Control de Precursores Químicos)',
      fr: 'Loi fédérale du Mexique sur le contrôle des précurseurs chimiques, des produits chimiques essentiels et des machines à fabriquer des capsules, comprimés et/ou pastilles (Ley Federal para el Control de Precursores Químicos)',
      es: 'Ley Federal para el Control de Precursores Químicos, Productos Químicos Esenciales y Máquinas para Elaborar Cápsulas, Tabletas y/o Comprimidos',
    },
    shortTitle: { en: 'LFCPQ', fr: 'LFCPQ', es: 'LFCPQ' },
  },
  {
    id: 'us-csa',
    jurisdiction: 'US',
    title: {
      en: 'Controlled Substances Act (21 U.S.C. 801 et seq.; 21 CFR Part 1308)',
      fr: 'Loi des États-Unis sur les substances contrôlées (Controlled Substances Act, 21 CFR 1308)',
      es: 'Ley de Sustancias Controladas de los Estados Unidos (Controlled Substances Act, 21 CFR 1308)',
    },
    shortTitle: { en: 'CSA', fr: 'CSA (États-Unis)', es: 'CSA (EE. UU.)' },
  },
  {
    id: 'us-list-chemicals',
    jurisdiction: 'US',
    title: {
      en: 'List I and List II chemicals (21 CFR 1310.02)',
      fr: 'Produits chimiques des listes I et II des États-Unis (21 CFR 1310.02)',
      es: 'Productos químicos de las listas I y II de los Estados Unidos (21 CFR 1310.02)',
    },
    shortTitle: { en: '21 CFR 1310.02', fr: '21 CFR 1310.02', es: '21 CFR 1310.02' },
  },
  {
    id: 'us-bill',
    jurisdiction: 'US',
    title: {
      en: 'Bill before the Congress of the United States',
      fr: 'Projet de loi devant le Congrès des États-Unis',
      es: 'Proyecto de ley ante el Congreso de los Estados Unidos',
    },
    shortTitle: { en: 'US bill', fr: 'Projet de loi (États-Unis)', es: 'Proyecto de ley (EE. UU.)' },
  },
  {
    id: 'nl-opiumwet',
    jurisdiction: 'NL',
    title: {
      en: 'Opium Act of the Netherlands (Opiumwet)',
      fr: 'Loi sur l’opium des Pays-Bas (Opiumwet)',
      es: 'Ley del Opio de los Países Bajos (Opiumwet)',
    },
    shortTitle: { en: 'Opiumwet', fr: 'Opiumwet', es: 'Opiumwet' },
  },
  {
    id: 'eu-precursors',
    jurisdiction: 'EU',
    title: {
      en: 'Regulations (EC) No 273/2004 and No 111/2005 on drug precursors',
      fr: 'Règlements (CE) nº 273/2004 et nº 111/2005 relatifs aux précurseurs de drogues',
      es: 'Reglamentos (CE) n.º 273/2004 y n.º 111/2005 sobre precursores de drogas',
    },
    shortTitle: { en: 'Reg. (EC) 273/2004', fr: 'Règl. (CE) 273/2004', es: 'Regl. (CE) 273/2004' },
  },
  {
    // Lists such as the special surveillance list of the INCB; each of its entries says whose it is.
    id: 'local',
    jurisdiction: 'UN',
    title: {
      en: 'List held by the authority itself',
      fr: 'Liste détenue par l’autorité elle-même',
      es: 'Lista que la propia autoridad mantiene',
    },
    shortTitle: { en: 'Authority’s list', fr: 'Liste de l’autorité', es: 'Lista de la autoridad' },
  },
];

const byId = new Map(instruments.map((instrument) => [instrument.id, instrument]));

export function findInstrument(id: InstrumentId): Instrument {
  const found = byId.get(id);
  if (found === undefined) throw new Error(`no instrument ${id}`);
  return found;
}
