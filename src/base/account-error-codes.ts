import type { ErrorDefinition } from './error-definition.ts';

/** Codes about commitments and progress. */
export const accountErrorCodes = {
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
  'account.entry-unknown': {
    status: 404,
    text: {
      en: 'There is no {kind} {id} that you may see.',
      fr: 'Il n’existe pas de {kind} {id} que vous puissiez voir.',
      es: 'No existe {kind} {id} que usted pueda ver.',
    },
  },
  'account.identifier': {
    status: 400,
    text: {
      en: 'What is new is named by a UUID, such as {example}; {id} is none.',
      fr: 'Ce qui est nouveau est désigné par un UUID, comme {example}; {id} n’en est pas un.',
      es: 'Lo nuevo se designa con un UUID, como {example}; {id} no lo es.',
    },
  },
  'account.base-unknown': {
    status: 409,
    text: {
      en: '{id} has no revision {base} that you may see. Open it again, and begin with what it says now.',
      fr: '{id} n’a pas de révision {base} que vous puissiez voir. Ouvrez-le de nouveau et partez de son texte actuel.',
      es: '{id} no tiene una revisión {base} que usted pueda ver. Ábralo de nuevo y parta de su texto actual.',
    },
  },
  'account.changed-meanwhile': {
    status: 409,
    text: {
      en: '{by} changed it meanwhile. Open it again, and decide with what it says now.',
      fr: '{by} l’a modifié entre-temps. Ouvrez-le de nouveau et décidez d’après son texte actuel.',
      es: '{by} lo modificó entretanto. Ábralo de nuevo y decida según su texto actual.',
    },
  },
  'account.translation-missing': {
    status: 422,
    text: {
      en: 'The text at {part} has no version in: {languages}. Write it, or keep this as a draft.',
      fr: 'Le texte à {part} n’a pas de version dans ces langues : {languages}. Rédigez-la, ou gardez ceci comme ébauche.',
      es: 'El texto en {part} no tiene versión en: {languages}. Escríbala, o guarde esto como borrador.',
    },
  },
  'account.marking-hides-it': {
    status: 422,
    text: {
      en: 'Under this marking you could not read it yourself. Choose one that includes you.',
      fr: 'Avec ce marquage, vous ne pourriez pas le lire vous-même. Choisissez-en un qui vous inclut.',
      es: 'Con este marcado, usted mismo no podría leerlo. Elija uno que le incluya.',
    },
  },
  'commitment.statement-unknown': {
    status: 422,
    text: {
      en: 'There is no statement {statement}. Known: {known}.',
      fr: 'Il n’existe pas de déclaration {statement}. Connues : {known}.',
      es: 'No existe la declaración {statement}. Conocidas: {known}.',
    },
  },
  'commitment.parent-unknown': {
    status: 422,
    text: {
      en: '“{commitment}” would stand in {other}, which does not exist or is withdrawn. Choose another place for it.',
      fr: '« {commitment} » se trouverait dans {other}, qui n’existe pas ou a été retiré. Choisissez un autre emplacement.',
      es: '«{commitment}» estaría en {other}, que no existe o fue retirado. Elija otro lugar.',
    },
  },
  'commitment.parent-missing': {
    status: 422,
    text: {
      en: '“{commitment}” stands in nothing. Only a strategy does: choose the strategy, priority, objective or action that it is part of.',
      fr: '« {commitment} » ne fait partie de rien. Seule une stratégie le peut : choisissez la stratégie, la priorité, l’objectif ou l’action dont il fait partie.',
      es: '«{commitment}» no forma parte de nada. Solo una estrategia puede: elija la estrategia, prioridad, objetivo o acción de la que forma parte.',
    },
  },
  'commitment.level-not-below': {
    status: 422,
    text: {
      en: '“{commitment}” cannot stand in “{other}”: the order is strategy, priority, objective, action, milestone.',
      fr: '« {commitment} » ne peut se trouver dans « {other} » : l’ordre est stratégie, priorité, objectif, action, jalon.',
      es: '«{commitment}» no puede estar en «{other}»: el orden es estrategia, prioridad, objetivo, acción, hito.',
    },
  },
  'commitment.relation-unknown': {
    status: 422,
    text: {
      en: '“{commitment}” names {other}, which does not exist or is withdrawn. Take the reference away, or choose another.',
      fr: '« {commitment} » renvoie à {other}, qui n’existe pas ou a été retiré. Supprimez le renvoi ou choisissez-en un autre.',
      es: '«{commitment}» remite a {other}, que no existe o fue retirado. Quite la referencia o elija otra.',
    },
  },
  'commitment.circular-parents': {
    status: 422,
    text: {
      en: '“{commitment}” would stand within itself. Choose another place for it.',
      fr: '« {commitment} » se contiendrait lui-même. Choisissez un autre emplacement.',
      es: '«{commitment}» se contendría a sí mismo. Elija otro lugar.',
    },
  },
  'commitment.circular-dependency': {
    status: 422,
    text: {
      en: '“{commitment}” would wait for itself. Take one of the dependencies away.',
      fr: '« {commitment} » s’attendrait lui-même. Supprimez l’une des dépendances.',
      es: '«{commitment}» se esperaría a sí mismo. Quite una de las dependencias.',
    },
  },
  'commitment.circular-lineage': {
    status: 422,
    text: {
      en: '“{commitment}” would descend from itself. What fulfils, continues or replaces another cannot also be the other’s origin: take one of the relations away.',
      fr: '« {commitment} » descendrait de lui-même. Ce qui réalise, poursuit ou remplace un autre engagement ne peut pas aussi en être l’origine : supprimez l’une des relations.',
      es: '«{commitment}» descendería de sí mismo. Lo que cumple, continúa o reemplaza a otro no puede ser también su origen: quite una de las relaciones.',
    },
  },
  'commitment.horizon-reversed': {
    status: 422,
    text: {
      en: '“{commitment}” would end before it begins. Exchange the days.',
      fr: '« {commitment} » se terminerait avant de commencer. Inversez les dates.',
      es: '«{commitment}» terminaría antes de empezar. Invierta las fechas.',
    },
  },
  'commitment.horizon-outside': {
    status: 422,
    text: {
      en: 'The days of “{commitment}” reach beyond those of “{other}”, which it is part of. Choose days within them, or change those first.',
      fr: 'Les dates de « {commitment} » dépassent celles de « {other} », dont il fait partie. Choisissez des dates comprises dans celles-ci, ou modifiez-les d’abord.',
      es: 'Las fechas de «{commitment}» exceden las de «{other}», del que forma parte. Elija fechas dentro de ellas, o cambie esas primero.',
    },
  },
  'commitment.owner-missing': {
    status: 422,
    text: {
      en: '“{commitment}” has no owner. Name at least the country that answers for it.',
      fr: '« {commitment} » n’a pas de responsable. Nommez au moins le pays qui en répond.',
      es: '«{commitment}» no tiene responsable. Nombre al menos el país que responde por él.',
    },
  },
  'goal.commitment-unknown': {
    status: 422,
    text: {
      en: 'There is no commitment {commitment} that you may see. A goal belongs to one: choose it.',
      fr: 'Il n’existe pas d’engagement {commitment} que vous puissiez voir. Un but appartient à un engagement : choisissez-le.',
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
      es: 'La meta está en {targetUnit}, y «{question}» se expresa en {unit}. Escriba la meta en {unit}.',
    },
  },
  'goal.target-before-baseline': {
    status: 422,
    text: {
      en: 'The target is for {by}, before the period of the baseline has ended. Choose a later day, or an earlier baseline.',
      fr: 'La cible est fixée au {by}, avant la fin de la période de référence. Choisissez un jour ultérieur ou une période de référence antérieure.',
      es: 'La meta es para el {by}, antes de que termine el periodo de la línea de base. Elija un día posterior o una línea de base anterior.',
    },
  },
  'goal.target-outside-horizon': {
    status: 422,
    text: {
      en: 'The target is for {by}, outside the days that were agreed: {from} to {until}. Choose a day within them.',
      fr: 'La cible est fixée au {by}, hors des dates convenues : du {from} au {until}. Choisissez un jour compris dans celles-ci.',
      es: 'La meta es para el {by}, fuera de las fechas acordadas: {from} a {until}. Elija un día dentro de ellas.',
    },
  },
  'goal.target-behind-baseline': {
    status: 422,
    text: {
      en: 'The target {target} is worse than the baseline {agreed}. Check both, and which way is better.',
      fr: 'La cible {target} est moins bonne que la valeur de référence {agreed}. Vérifiez les deux, et le sens du progrès.',
      es: 'La meta {target} es peor que la línea de base {agreed}. Verifique ambas, y qué sentido es mejor.',
    },
  },
  'goal.limit-beyond-target': {
    status: 422,
    text: {
      en: 'The limit {limit} is stricter than the target {target}: nobody could cross the way between them. Choose a limit that the target keeps.',
      fr: 'La limite {limit} est plus stricte que la cible {target} : rien ne peut se situer entre les deux. Choisissez une limite que la cible respecte.',
      es: 'El límite {limit} es más estricto que la meta {target}: nada puede quedar entre ambos. Elija un límite que la meta respete.',
    },
  },
  'report.strategy-unknown': {
    status: 404,
    text: {
      en: 'There is no strategy called {strategy}. Known: {known}.',
      fr: 'Il n’existe pas de stratégie nommée {strategy}. Connues : {known}.',
      es: 'No existe una estrategia llamada {strategy}. Conocidas: {known}.',
    },
  },
  'report.cannot-be-set': {
    status: 422,
    text: {
      en: 'The report cannot be set as a PDF that keeps PDF/UA-1: {problem}. HTML and DOCX are not concerned.',
      fr: 'Le rapport ne peut être mis en page en PDF conforme à PDF/UA-1 : {problem}. HTML et DOCX ne sont pas touchés.',
      es: 'El informe no puede componerse como PDF conforme a PDF/UA-1: {problem}. HTML y DOCX no se ven afectados.',
    },
  },
  'report.package-unreadable': {
    status: 422,
    text: {
      en: 'This is no data package of a report that can be read: {problem}.',
      fr: 'Ce n’est pas un fichier de données de rapport lisible : {problem}.',
      es: 'No es un paquete de datos de informe que pueda leerse: {problem}.',
    },
  },
  'judgement.not-own-voice': {
    status: 422,
    text: {
      en: 'Here reviewers of {home} speak; {reviewer} judges at its own node.',
      fr: 'Ici s’expriment les examinateurs de {home}; {reviewer} évalue depuis son propre nœud.',
      es: 'Aquí se expresan los evaluadores de {home}; {reviewer} evalúa desde su propio nodo.',
    },
  },
  'judgement.own-country': {
    status: 422,
    text: {
      en: 'A country does not rate itself: {country} is judged by reviewers of the others.',
      fr: 'Un pays ne s’évalue pas lui-même : {country} est évalué par les examinateurs des autres pays.',
      es: 'Un país no se califica a sí mismo: {country} es evaluado por los evaluadores de los demás.',
    },
  },
  'judgement.commitment-unknown': {
    status: 422,
    text: {
      en: 'There is no commitment {commitment} that you may see. A judgement is of one: choose it.',
      fr: 'Il n’existe pas d’engagement {commitment} que vous puissiez voir. Une évaluation porte sur un engagement : choisissez-le.',
      es: 'No existe un compromiso {commitment} que usted pueda ver. Una evaluación es sobre uno: elíjalo.',
    },
  },
  'judgement.not-an-owner': {
    status: 422,
    text: {
      en: '{country} does not answer for this commitment. Choose one of its owners: {owners}.',
      fr: '{country} ne répond pas de cet engagement. Choisissez l’un de ses responsables : {owners}.',
      es: '{country} no responde por este compromiso. Elija uno de sus responsables: {owners}.',
    },
  },
  'judgement.dissent-unknown': {
    status: 422,
    text: {
      en: 'There is no judgement {judgement} of the same commitment and country to dissent from.',
      fr: 'Il n’existe pas d’évaluation {judgement} du même engagement et du même pays dont se dissocier.',
      es: 'No existe una evaluación {judgement} del mismo compromiso y país de la cual disentir.',
    },
  },
  'practice.commitment-unknown': {
    status: 422,
    text: {
      en: 'There is no commitment {commitment} that you may see. Take the reference away, or choose another.',
      fr: 'Il n’existe pas d’engagement {commitment} que vous puissiez voir. Supprimez le renvoi ou choisissez-en un autre.',
      es: 'No existe un compromiso {commitment} que usted pueda ver. Quite la referencia o elija otro.',
    },
  },
} as const satisfies Readonly<Record<string, ErrorDefinition>>;
