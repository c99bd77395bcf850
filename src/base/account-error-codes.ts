import type { ErrorDefinition } from './error-definition.ts';

/** Codes about commitments, judgements, practices and the report. */
export const accountErrorCodes = {
  'account.entry-unknown': {
    status: 404,
    text: {
      en: 'There is no entry {id} that you may see: it does not exist, was withdrawn, or is not for you. Look for it in its list.',
      fr: 'Il n’y a pas d’entrée {id} que vous puissiez voir : elle n’existe pas, a été retirée ou ne vous est pas destinée. Cherchez-la dans sa liste.',
      es: 'No hay ninguna entrada {id} que usted pueda ver: no existe, fue retirada o no es para usted. Búsquela en su lista.',
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
  'account.of-another-country': {
    status: 409,
    text: {
      en: '{id} was written by {country}, and only {country} changes it. Write to them, or say what you think of it in a judgement.',
      fr: '{id} a été écrit par un autre pays ({country}), qui seul le modifie. Écrivez-lui, ou dites ce que vous en pensez dans une évaluation.',
      es: '{id} fue escrito por {country}, y solo {country} lo modifica. Escríbales, o diga en una evaluación lo que piensa de ello.',
    },
  },
  'account.received-not-read': {
    status: 422,
    text: {
      en: '{country} sent a {kind} that this version does not read. It is kept aside: update this node, then look at it again.',
      fr: 'Un autre pays ({country}) a envoyé un élément ({kind}) que cette version ne sait pas lire. Il est mis de côté : mettez ce nœud à jour, puis examinez-le de nouveau.',
      es: '{country} envió un elemento ({kind}) que esta versión no sabe leer. Queda apartado: actualice este nodo y vuelva a examinarlo.',
    },
  },
  'account.received-not-theirs': {
    status: 422,
    text: {
      en: '{country} sent a {kind} under a name that is not theirs to give. It is kept aside; ask them.',
      fr: 'Un autre pays ({country}) a envoyé un élément ({kind}) sous un nom qu’il ne lui appartient pas de donner. Il est mis de côté; écrivez-lui.',
      es: '{country} envió un elemento ({kind}) con un nombre que no le corresponde dar. Queda apartado; pregúnteles.',
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
      en: '“{part}” has no version in: {languages}. Write it, or keep this as a draft.',
      fr: '« {part} » n’a pas de version dans ces langues : {languages}. Rédigez-la, ou gardez ceci comme ébauche.',
      es: '«{part}» no tiene versión en: {languages}. Escríbala, o guarde esto como borrador.',
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
      en: '“{commitment}” stands in nothing. Only a strategy or a recommendation does: choose the strategy, priority, objective or action that it is part of.',
      fr: '« {commitment} » ne fait partie de rien. Seule une stratégie ou une recommandation le peut : choisissez la stratégie, la priorité, l’objectif ou la mesure dont il fait partie.',
      es: '«{commitment}» no forma parte de nada. Solo una estrategia o una recomendación puede: elija la estrategia, prioridad, objetivo o acción de la que forma parte.',
    },
  },
  'commitment.level-not-below': {
    status: 422,
    text: {
      en: '“{commitment}” cannot stand in “{other}”: the order is strategy, priority, objective, action, milestone.',
      fr: '« {commitment} » ne peut se trouver dans « {other} » : l’ordre est stratégie, priorité, objectif, mesure, jalon.',
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
      fr: 'Ici s’expriment les examinateurs d’un seul pays ({home}); l’autre ({reviewer}) évalue depuis son propre nœud.',
      es: 'Aquí se expresan los evaluadores de {home}; {reviewer} evalúa desde su propio nodo.',
    },
  },
  'judgement.day-ahead': {
    status: 422,
    text: {
      en: 'Nobody has looked until {day} yet: today is {today}. Give the day until which reviewers looked.',
      fr: 'Personne n’a encore examiné jusqu’au {day} : nous sommes le {today}. Indiquez le jour jusqu’auquel l’examen a porté.',
      es: 'Nadie ha examinado aún hasta el {day}: hoy es {today}. Indique el día hasta el que se examinó.',
    },
  },
  'judgement.own-country': {
    status: 422,
    text: {
      en: 'A country does not rate itself: {country} is judged by reviewers of the others.',
      fr: 'Un pays ne s’évalue pas lui-même ({country}) : les examinateurs des autres pays l’évaluent.',
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
      fr: 'Ce pays ne répond pas de cet engagement ({country}). Choisissez l’un de ses responsables : {owners}.',
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
  'account.text-missing': {
    status: 422,
    text: {
      en: '“{part}” is empty in every language. Write it in one of them at least, or keep this as a draft.',
      fr: '« {part} » est vide dans toutes les langues. Rédigez-le dans au moins une langue, ou gardez ceci comme ébauche.',
      es: '«{part}» está vacío en todos los idiomas. Escríbalo al menos en uno, o guarde esto como borrador.',
    },
  },
  'narrative.not-own-country': {
    status: 422,
    text: {
      en: 'Here {home} writes about its own year; {country} writes at its own node.',
      fr: 'Ici, un pays rend compte de sa propre année ({home}); l’autre ({country}) écrit depuis son propre nœud.',
      es: 'Aquí {home} escribe sobre su propio año; {country} escribe desde su propio nodo.',
    },
  },
  'narrative.days-reversed': {
    status: 422,
    text: {
      en: 'The last day, {until}, is before the first, {from}. Change one of them.',
      fr: 'Le dernier jour, {until}, précède le premier, {from}. Corrigez l’un des deux.',
      es: 'El último día, {until}, es anterior al primero, {from}. Corrija uno de los dos.',
    },
  },
  'report.unknown': {
    status: 404,
    text: {
      en: 'There is no report {report} that you may see.',
      fr: 'Il n’existe pas de rapport {report} que vous puissiez voir.',
      es: 'No existe un informe {report} que usted pueda ver.',
    },
  },
  'report.file-unknown': {
    status: 404,
    text: {
      en: 'The report has no file {name}. Its files: {known}.',
      fr: 'Le rapport n’a pas de fichier {name}. Ses fichiers : {known}.',
      es: 'El informe no tiene un archivo {name}. Sus archivos: {known}.',
    },
  },
  'report.not-done': {
    status: 409,
    text: {
      en: 'The report is not made yet. Wait until it is, or build it again where it failed.',
      fr: 'Le rapport n’est pas encore prêt. Attendez qu’il le soit, ou produisez-le de nouveau s’il a échoué.',
      es: 'El informe aún no está hecho. Espere a que lo esté, o elabórelo de nuevo si falló.',
    },
  },
  'report.under-way': {
    status: 409,
    text: {
      en: 'A report of yours is being made already. Wait until it is done.',
      fr: 'Un de vos rapports est déjà en préparation. Attendez qu’il soit prêt.',
      es: 'Ya se está elaborando un informe suyo. Espere a que termine.',
    },
  },
  'report.interrupted': {
    status: 503,
    text: {
      en: 'The node stopped while the report was being made. Build it again.',
      fr: 'Le nœud s’est arrêté pendant la préparation du rapport. Produisez-le de nouveau.',
      es: 'El nodo se detuvo mientras se elaboraba el informe. Elabórelo de nuevo.',
    },
  },
  'report.not-kept': {
    status: 422,
    text: {
      en: 'The report was not built: {problem}',
      fr: 'Le rapport n’a pas été produit : {problem}',
      es: 'El informe no se elaboró: {problem}',
    },
  },
  'report.nobody-may-see-it': {
    status: 422,
    text: {
      en: 'The report holds things for different circles of people, so that nobody may see all of it, and it cannot be kept. Make it from what everybody may see.',
      fr: 'Le rapport contient des éléments destinés à des cercles différents : personne ne peut le voir en entier, et il ne peut être conservé. Produisez-le à partir de ce que tout le monde peut voir.',
      es: 'El informe contiene elementos para círculos distintos, de modo que nadie puede verlo entero y no puede guardarse. Elabórelo con lo que todos pueden ver.',
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
