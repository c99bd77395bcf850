import { cleanAndDirty, judgement, newborn, notAChoice, personFirst, slang, treatment } from './reasons.ts';
import { medlinePlusSpanish, nidaSpanish } from './sources.ts';
import type { WordingTerm } from './wording.ts';

const drugs =
  'droga|drogas|sustancia|sustancias|opioides|opiaceos|heroina|fentanilo|cocaina|metanfetamina|medicamentos|cannabis|estupefacientes';

/** Spanish terms, after the Spanish pages of NIDA and the National Library of Medicine. Forms are without accents. */
export const spanishTerms: readonly WordingTerm[] = [
  {
    id: 'adicto',
    language: 'es',
    unless: { before: ['persona', 'personas'] },
    forms: [
      '(ex) adicto|adictos|adicta|adictas',
      '(ex) drogadicto|drogadictos|drogadicta|drogadictas',
      '(ex) toxicomano|toxicomanos|toxicomana|toxicomanas',
    ],
    alternatives: ['persona con un trastorno por consumo de sustancias', 'persona que consume drogas'],
    why: personFirst,
    source: nidaSpanish,
  },
  {
    id: 'exadicto',
    language: 'es',
    forms: ['exadicto|exadictos|exadicta|exadictas', 'antiguo|antiguos adicto|adictos|drogadicto|drogadictos'],
    alternatives: ['persona en recuperación', 'persona que consumía drogas'],
    why: personFirst,
    source: nidaSpanish,
  },
  {
    id: 'usuario-de-drogas',
    language: 'es',
    forms: [`usuario|usuarios|usuaria|usuarias|consumidor|consumidores|consumidora|consumidoras de (la|las) ${drugs}`],
    alternatives: ['persona que consume drogas', 'persona con un trastorno por consumo de sustancias'],
    why: personFirst,
    source: nidaSpanish,
  },
  {
    id: 'yonqui',
    language: 'es',
    forms: ['yonqui|yonquis|drogata|drogatas|cocainomano|cocainomanos|heroinomano|heroinomanos'],
    alternatives: ['persona que consume drogas', 'persona con un trastorno por consumo de sustancias'],
    why: slang,
    source: nidaSpanish,
  },
  {
    id: 'vicioso',
    language: 'es',
    forms: ['un|una|el|la|los|las|unos|unas vicioso|viciosos|viciosa|viciosas'],
    alternatives: ['persona con un trastorno por consumo de sustancias'],
    why: slang,
    source: nidaSpanish,
  },
  {
    id: 'alcoholico',
    language: 'es',
    forms: [
      'un|una|el|la|los|las|unos|unas alcoholico|alcoholicos|alcoholica|alcoholicas',
      'borracho|borrachos|borracha|borrachas',
    ],
    alternatives: ['persona con un trastorno por consumo de alcohol'],
    why: personFirst,
    source: nidaSpanish,
    unless: { after: ['anonimos'] },
  },
  {
    id: 'abuso-de-drogas',
    language: 'es',
    forms: [`abuso|abusar|abusa|abusan|abusador|abusadores de (la|las) ${drugs}`],
    alternatives: ['consumo de drogas', 'uso distinto al indicado', 'trastorno por uso de sustancias'],
    why: judgement,
    source: medlinePlusSpanish,
    unless: { before: ['instituto nacional sobre el', 'control del'] },
  },
  {
    id: 'habito',
    language: 'es',
    forms: [`habito|habitos de consumo de ${drugs}`, 'vicio|vicios de (la|las) droga|drogas'],
    alternatives: ['trastorno por consumo de sustancias', 'adicción a las drogas'],
    why: notAChoice,
    source: nidaSpanish,
  },
  {
    id: 'limpio',
    language: 'es',
    forms: [
      'estar|esta|estan|sigue|siguen|mantenerse limpio|limpios|limpia|limpias de drogas',
      'limpio|limpios|limpia|limpias de drogas',
      'orina|prueba|muestra limpia|sucia',
    ],
    alternatives: ['en recuperación', 'con resultado negativo', 'con resultado positivo'],
    why: cleanAndDirty,
    source: nidaSpanish,
  },
  {
    id: 'terapia-de-sustitucion',
    language: 'es',
    forms: ['terapia|terapias|tratamiento|tratamientos de sustitucion|reemplazo (de|con) (opioides|opiaceos|metadona)'],
    alternatives: ['tratamiento con agonistas opioides', 'medicamentos para el trastorno por consumo de opioides'],
    why: treatment,
    source: nidaSpanish,
  },
  {
    id: 'bebe-adicto',
    language: 'es',
    forms: [
      'recien nacido|nacidos|nacida|nacidas adicto|adictos|adicta|adictas',
      'bebe|bebes adicto|adictos|adicta|adictas',
    ],
    alternatives: ['recién nacido expuesto a sustancias'],
    why: newborn,
    source: nidaSpanish,
  },
];
