import type { ErrorDefinition } from './error-definition.ts';

/** Codes about joint statements, and what countries say of their paragraphs. */
export const jointStatementErrorCodes = {
  'statement.published': {
    status: 409,
    text: {
      en: 'This is joint statement no. {number}, published on {on}, and is not changed any more. Write a new one that replaces it.',
      fr: 'Il s’agit de la déclaration conjointe nº {number}, publiée le {on}; elle ne change plus. Rédigez-en une nouvelle qui la remplace.',
      es: 'Esta es la declaración conjunta núm. {number}, publicada el {on}, y ya no se modifica. Redacte una nueva que la reemplace.',
    },
  },
  'statement.not-ready': {
    status: 422,
    text: {
      en: 'It cannot be published yet; {count} things are missing: {missing}.',
      fr: 'Elle ne peut pas encore être publiée; {count} éléments manquent : {missing}.',
      es: 'Aún no puede publicarse; faltan {count} elementos: {missing}.',
    },
  },
  'statement.days-reversed': {
    status: 422,
    text: {
      en: 'The meeting would end on {until} before it begins on {from}. Exchange the days.',
      fr: 'La réunion se terminerait le {until}, avant de commencer le {from}. Inversez les dates.',
      es: 'La reunión terminaría el {until}, antes de empezar el {from}. Invierta las fechas.',
    },
  },
  'statement.replaced-unknown': {
    status: 422,
    text: {
      en: '{statement} is no published joint statement. Only what was published is replaced: choose another.',
      fr: '{statement} n’est pas une déclaration conjointe publiée. On ne remplace que ce qui a été publié : choisissez-en une autre.',
      es: '{statement} no es una declaración conjunta publicada. Solo se reemplaza lo publicado: elija otra.',
    },
  },
  'statement.too-many-citations': {
    status: 422,
    text: {
      en: 'The statement cites {citations} figures; at most {most} can be checked. Cite fewer.',
      fr: 'La déclaration cite {citations} chiffres; {most} au plus peuvent être vérifiés. Citez-en moins.',
      es: 'La declaración cita {citations} cifras; pueden comprobarse {most} como máximo. Cite menos.',
    },
  },
  'statement.paragraph-unknown': {
    status: 404,
    text: {
      en: 'The statement has no paragraph {paragraph}. Open it again.',
      fr: 'La déclaration n’a pas de paragraphe {paragraph}. Ouvrez-la de nouveau.',
      es: 'La declaración no tiene el párrafo {paragraph}. Ábrala de nuevo.',
    },
  },
  'statement.not-a-party': {
    status: 422,
    text: {
      en: '{country} is no party to this statement. Choose one of {parties}.',
      fr: 'Ce pays n’est pas partie à cette déclaration ({country}). Choisissez parmi : {parties}.',
      es: '{country} no es parte de esta declaración. Elija entre: {parties}.',
    },
  },
  'statement.text-changed': {
    status: 409,
    text: {
      en: 'The text changed meanwhile. Read it again before you approve it.',
      fr: 'Le texte a changé entre-temps. Relisez-le avant de l’approuver.',
      es: 'El texto cambió entretanto. Léalo de nuevo antes de aprobarlo.',
    },
  },
  'statement.not-yet-translated': {
    status: 422,
    text: {
      en: 'The paragraph is not written yet in: {languages}. A country approves all three languages together.',
      fr: 'Le paragraphe n’est pas encore rédigé dans ces langues : {languages}. Un pays approuve les trois langues ensemble.',
      es: 'El párrafo aún no está redactado en: {languages}. Un país aprueba los tres idiomas juntos.',
    },
  },
  'statement.reason-missing': {
    status: 422,
    text: {
      en: 'Say why the country objects, so that the others can answer.',
      fr: 'Indiquez pourquoi le pays s’oppose, afin que les autres puissent répondre.',
      es: 'Indique por qué objeta el país, para que los demás puedan responder.',
    },
  },
  'statement.not-own-voice': {
    status: 422,
    text: {
      en: 'Here people speak for {home}. What {country} said is recorded with the note in which it said so.',
      fr: 'Ici, on s’exprime au nom d’un seul pays ({home}). Ce qu’un autre ({country}) a dit est consigné avec la note qui l’atteste.',
      es: 'Aquí se habla en nombre de {home}. Lo que dijo {country} se registra con la nota en que lo dijo.',
    },
  },
  'statement.own-voice': {
    status: 422,
    text: {
      en: '{home} speaks here for itself; a note is recorded only for other countries. Approve it as your own.',
      fr: 'Ce nœud s’exprime au nom de son propre pays ({home}); une note n’est consignée que pour les autres pays. Approuvez en votre nom.',
      es: '{home} habla aquí por sí mismo; solo se registran notas de otros países. Apruebe en nombre propio.',
    },
  },
  'statement.received-ahead': {
    status: 422,
    text: {
      en: 'The note is dated {on}, which is still to come. Give the day on which it was received.',
      fr: 'La note porte la date du {on}, qui est à venir. Indiquez le jour où elle a été reçue.',
      es: 'La nota tiene fecha {on}, que aún no llega. Indique el día en que se recibió.',
    },
  },
  'statement.second-person': {
    status: 409,
    text: {
      en: 'You wrote this wording yourself. Somebody else with the right to edit commitments has to approve it.',
      fr: 'Vous avez rédigé ce texte vous-même. Une autre personne autorisée à modifier les engagements doit l’approuver.',
      es: 'Usted redactó este texto. Otra persona con derecho a editar compromisos debe aprobarlo.',
    },
  },
  'statement.word-stays': {
    status: 409,
    text: {
      en: 'What a country said stays. Say otherwise with a new approval, an objection, or by taking it back.',
      fr: 'Ce qu’un pays a dit demeure. Exprimez autre chose par une nouvelle approbation, une objection ou un retrait.',
      es: 'Lo que dijo un país permanece. Diga otra cosa con una nueva aprobación, una objeción o un retiro.',
    },
  },
} as const satisfies Readonly<Record<string, ErrorDefinition>>;
