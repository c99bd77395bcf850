import type { ErrorDefinition } from './error-definition.ts';

/** Codes about questions and goals. */
export const progressErrorCodes = {
  'progress.question-unknown': {
    status: 404,
    text: {
      en: 'There is no question about progress called {question}.',
      fr: 'Il n’existe pas de question sur les progrès nommée {question}.',
      es: 'No existe una pregunta sobre avances llamada {question}.',
    },
  },
  'progress.days-reversed': {
    status: 400,
    text: {
      en: 'What changed since {since} cannot be told as known on {asKnownOn}, which is earlier. Choose an earlier day to compare with.',
      fr: 'Ce qui a changé depuis le {since} ne peut être dit selon ce qui était connu le {asKnownOn}, qui est antérieur. Choisissez un jour de comparaison antérieur.',
      es: 'Lo que cambió desde el {since} no puede decirse según lo conocido el {asKnownOn}, que es anterior. Elija un día de comparación anterior.',
    },
  },
  'goal.commitment-unknown': {
    status: 422,
    text: {
      en: 'There is no commitment {commitment} that you may see. A goal belongs to one: choose it.',
      fr: 'Il n’existe pas d’engagement {commitment} que vous puissiez voir. Un objectif chiffré se rattache à un engagement : choisissez-le.',
      es: 'No existe un compromiso {commitment} que usted pueda ver. Una meta pertenece a uno: elíjalo.',
    },
  },
  'goal.direction-not-agreed': {
    status: 422,
    text: {
      en: 'What a rise of “{question}” means is not agreed, so that nothing of it is progress. Choose another question.',
      fr: 'Le sens d’une hausse de « {question} » n’est pas convenu : rien n’y est un progrès. Choisissez une autre question.',
      es: 'No se ha acordado qué significa un aumento de «{question}»: nada en ella es un avance. Elija otra pregunta.',
    },
  },
  'goal.baseline-no-period': {
    status: 422,
    text: {
      en: 'No period of “{question}” begins on {baseline}. Choose the first day of one (frequency {frequency}).',
      fr: 'Aucune période de « {question} » ne commence le {baseline}. Choisissez le premier jour d’une période (fréquence {frequency}).',
      es: 'Ningún periodo de «{question}» comienza el {baseline}. Elija el primer día de uno (frecuencia {frequency}).',
    },
  },
  'goal.baseline-unit-differs': {
    status: 422,
    text: {
      en: 'The baseline is in {agreedUnit}, and “{question}” is told in {unit}. Write the baseline in {unit}.',
      fr: 'La valeur de référence est en {agreedUnit}, et « {question} » est exprimée en {unit}. Indiquez la valeur de référence en {unit}.',
      es: 'La línea de base está en {agreedUnit}, y «{question}» se expresa en {unit}. Escriba la línea de base en {unit}.',
    },
  },
  'goal.target-unit-differs': {
    status: 422,
    text: {
      en: 'The target is in {targetUnit}, and “{question}” is told in {unit}. Write the target in {unit}.',
      fr: 'La cible est en {targetUnit}, et « {question} » est exprimée en {unit}. Indiquez la cible en {unit}.',
      es: 'El valor meta está en {targetUnit}, y «{question}» se expresa en {unit}. Escriba el valor meta en {unit}.',
    },
  },
  'goal.target-before-baseline': {
    status: 422,
    text: {
      en: 'The target is for {by}, before the period of the baseline has ended. Choose a later day, or an earlier baseline.',
      fr: 'La cible est fixée au {by}, avant la fin de la période de référence. Choisissez un jour ultérieur ou une période de référence antérieure.',
      es: 'El valor meta es para el {by}, antes de que termine el periodo de la línea de base. Elija un día posterior o una línea de base anterior.',
    },
  },
  'goal.target-outside-horizon': {
    status: 422,
    text: {
      en: 'The target is for {by}, outside the days that were agreed: {from} to {until}. Choose a day within them.',
      fr: 'La cible est fixée au {by}, hors des dates convenues : du {from} au {until}. Choisissez un jour compris dans celles-ci.',
      es: 'El valor meta es para el {by}, fuera de las fechas acordadas: {from} a {until}. Elija un día dentro de ellas.',
    },
  },
  'goal.target-behind-baseline': {
    status: 422,
    text: {
      en: 'The target {target} is worse than the baseline {agreed}. Check both, and which way is better.',
      fr: 'La cible {target} est moins bonne que la valeur de référence {agreed}. Vérifiez les deux, et le sens du progrès.',
      es: 'El valor meta {target} es peor que la línea de base {agreed}. Verifique ambas, y qué sentido es mejor.',
    },
  },
  'goal.limit-beyond-target': {
    status: 422,
    text: {
      en: 'The limit {limit} is stricter than the target {target}: nobody could cross the way between them. Choose a limit that the target keeps.',
      fr: 'La limite {limit} est plus stricte que la cible {target} : rien ne peut se situer entre les deux. Choisissez une limite que la cible respecte.',
      es: 'El límite {limit} es más estricto que el valor meta {target}: nada puede quedar entre ambos. Elija un límite que el valor meta respete.',
    },
  },
  'question.has-goals': {
    status: 422,
    text: {
      en: '{goals} goals ask this question. Give them another one first, or withdraw them.',
      fr: 'Des objectifs chiffrés ({goals}) posent cette question. Donnez-leur-en d’abord une autre, ou retirez-les.',
      es: '{goals} metas hacen esta pregunta. Deles otra primero, o retírelas.',
    },
  },
  'question.of-own-work': {
    status: 422,
    text: {
      en: '{indicator} is asked of the node’s own work: those questions are in the catalogue. Choose an indicator of a source.',
      fr: '{indicator} porte sur le travail du nœud lui-même : ces questions sont dans le catalogue. Choisissez un indicateur d’une source.',
      es: '{indicator} trata del trabajo del propio nodo: esas preguntas están en el catálogo. Elija un indicador de una fuente.',
    },
  },
  'question.source-unknown': {
    status: 422,
    text: {
      en: 'There is no source {source}. Known: {known}.',
      fr: 'Il n’existe pas de source {source}. Connues : {known}.',
      es: 'No existe la fuente {source}. Conocidas: {known}.',
    },
  },
  'question.place-unknown': {
    status: 422,
    text: {
      en: 'There is no place {place} in the register. Choose one that is.',
      fr: 'Il n’existe pas de lieu {place} dans le registre. Choisissez-en un qui y figure.',
      es: 'No existe el lugar {place} en el registro. Elija uno que figure en él.',
    },
  },
  'question.nothing-asked': {
    status: 422,
    text: {
      en: 'The question asks no source or no place: choose at least one of each.',
      fr: 'La question n’interroge aucune source ou aucun lieu : choisissez au moins un de chacun.',
      es: 'La pregunta no consulta ninguna fuente o ningún lugar: elija al menos uno de cada uno.',
    },
  },
  'question.indicator-unknown': {
    status: 422,
    text: {
      en: 'There is no indicator {indicator}. Choose one of the catalogue.',
      fr: 'Il n’existe pas d’indicateur {indicator}. Choisissez-en un du catalogue.',
      es: 'No existe el indicador {indicator}. Elija uno del catálogo.',
    },
  },
  'question.places-not-additive': {
    status: 422,
    text: {
      en: '“{indicator}” of several places cannot be added up. Ask for the mean, the median or the highest, or for one place.',
      fr: '« {indicator} » ne s’additionne pas entre lieux. Demandez la moyenne, la médiane ou le maximum, ou un seul lieu.',
      es: '«{indicator}» no se suma entre lugares. Pida la media, la mediana o el máximo, o un solo lugar.',
    },
  },
  'question.periods-not-additive': {
    status: 422,
    text: {
      en: '“{indicator}” of several periods cannot be added up. Ask for one period at a time.',
      fr: '« {indicator} » ne s’additionne pas entre périodes. Demandez une période à la fois.',
      es: '«{indicator}» no se suma entre periodos. Pida un periodo a la vez.',
    },
  },
  'question.periods-overlap': {
    status: 422,
    text: {
      en: 'Figures that each cover several periods overlap: added up, some would be counted twice. Ask for one at a time.',
      fr: 'Des chiffres qui couvrent chacun plusieurs périodes se chevauchent : additionnés, certains seraient comptés deux fois. Demandez-en un à la fois.',
      es: 'Cifras que abarcan varios periodos se traslapan: sumadas, algunas se contarían dos veces. Pida una a la vez.',
    },
  },
  'question.unit-differs': {
    status: 422,
    text: {
      en: 'The unit {unit} does not fit “{indicator}”, which is told in {expected}. Choose its unit, % for a share, or a rate.',
      fr: 'L’unité {unit} ne convient pas à « {indicator} », exprimé en {expected}. Choisissez son unité, % pour une part, ou un taux.',
      es: 'La unidad {unit} no corresponde a «{indicator}», que se expresa en {expected}. Elija su unidad, % para una proporción, o una tasa.',
    },
  },
  'question.chance-of-no-count': {
    status: 422,
    text: {
      en: 'Bounds of chance are for counts that are added up; “{indicator}” is none. Take them away.',
      fr: 'Les bornes du hasard valent pour des dénombrements additionnés; « {indicator} » n’en est pas un. Retirez-les.',
      es: 'Las cotas del azar son para recuentos sumados; «{indicator}» no lo es. Quítelas.',
    },
  },
  'question.population-of-no-sum': {
    status: 422,
    text: {
      en: 'A rate of the population needs the sum of the places. Ask for the sum, or take the population away.',
      fr: 'Un taux de population exige la somme des lieux. Demandez la somme, ou retirez la population.',
      es: 'Una tasa de población exige la suma de los lugares. Pida la suma, o quite la población.',
    },
  },
  'question.not-of-the-population': {
    status: 422,
    text: {
      en: 'Only persons in places within {indicator} are a share of its population. Choose places that lie in it, and persons.',
      fr: 'Seules des personnes de lieux situés dans ce territoire sont une part de sa population ({indicator}). Choisissez de tels lieux, et des personnes.',
      es: 'Solo personas de lugares dentro de ese territorio son parte de su población ({indicator}). Elija tales lugares, y personas.',
    },
  },
} as const satisfies Readonly<Record<string, ErrorDefinition>>;
