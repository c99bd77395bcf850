import type { ErrorDefinition } from './error-definition.ts';

/** Codes about recommendations of bodies outside the Dialogue. */
export const recommendationErrorCodes = {
  'commitment.recommendation-missing': {
    status: 422,
    text: {
      en: '“{commitment}” is a recommendation, but nothing says whose. Name the body, its document and the countries that it addresses, or choose another origin.',
      fr: '« {commitment} » est une recommandation, mais rien ne dit de qui. Indiquez l’organe, son document et les pays visés, ou choisissez une autre origine.',
      es: '«{commitment}» es una recomendación, pero nada dice de quién. Indique el órgano, su documento y los países a los que se dirige, o elija otro origen.',
    },
  },
  'commitment.recommendation-elsewhere': {
    status: 422,
    text: {
      en: '“{commitment}” names a body that recommends it, but its origin is {origin}. Choose the origin “recommendation”, or take the recommendation out.',
      fr: '« {commitment} » nomme un organe qui le recommande, mais son origine est {origin}. Choisissez l’origine « recommendation » (recommandation), ou retirez la recommandation.',
      es: '«{commitment}» nombra un órgano que lo recomienda, pero su origen es {origin}. Elija el origen «recommendation» (recomendación), o quite la recomendación.',
    },
  },
  'commitment.reference-missing': {
    status: 422,
    text: {
      en: '“{commitment}” does not say where in the document it stands. Give the paragraph or the number of the recommendation.',
      fr: '« {commitment} » n’indique pas sa place dans le document. Donnez le paragraphe ou le numéro de la recommandation.',
      es: '«{commitment}» no dice en qué parte del documento está. Indique el párrafo o el número de la recomendación.',
    },
  },
  'commitment.body-name-missing': {
    status: 422,
    text: {
      en: '“{commitment}” does not say which institution recommends it. Write the name of the institution in three languages.',
      fr: '« {commitment} » n’indique pas quelle institution le recommande. Écrivez le nom de l’institution dans les trois langues.',
      es: '«{commitment}» no dice qué institución lo recomienda. Escriba el nombre de la institución en los tres idiomas.',
    },
  },
  'commitment.response-not-addressed': {
    status: 422,
    text: {
      en: 'A response of {country} is written down, but the recommendation addresses {addressed} only. Add the country to those addressed, or remove its response.',
      fr: 'La réponse d’un pays ({country}) est consignée, mais la recommandation ne vise que : {addressed}. Ajoutez le pays à ceux visés, ou retirez sa réponse.',
      es: 'Se registró una respuesta de {country}, pero la recomendación se dirige solo a {addressed}. Agregue el país a los destinatarios, o quite su respuesta.',
    },
  },
  'commitment.response-before-document': {
    status: 422,
    text: {
      en: '{country} would have responded on {day}, before the document of {document}. Correct one of the two days.',
      fr: 'Ce pays ({country}) aurait répondu le {day}, avant le document du {document}. Corrigez l’une des deux dates.',
      es: '{country} habría respondido el {day}, antes del documento del {document}. Corrija una de las dos fechas.',
    },
  },
  'commitment.state-before-document': {
    status: 422,
    text: {
      en: 'The state is of {day}, before the document of {document}. Correct one of the two days.',
      fr: 'L’état date du {day}, avant le document du {document}. Corrigez l’une des deux dates.',
      es: 'El estado es del {day}, antes del documento del {document}. Corrija una de las dos fechas.',
    },
  },
} as const satisfies Readonly<Record<string, ErrorDefinition>>;
