import type { ErrorDefinition } from './error-definition.ts';

/** Codes about alerts, their drafts and what is said of them. */
export const alertErrorCodes = {
  'alert.not-found': {
    status: 404,
    text: {
      en: 'There is no alert {alert}.',
      fr: 'Il n’existe pas d’alerte {alert}.',
      es: 'No existe la alerta {alert}.',
    },
  },
  'alert.reply-not-found': {
    status: 404,
    text: {
      en: 'The alert has no reply {reply} of this node.',
      fr: 'L’alerte n’a pas de réponse {reply} de ce nœud.',
      es: 'La alerta no tiene una respuesta {reply} de este nodo.',
    },
  },
  'alert.not-own': {
    status: 403,
    text: {
      en: 'The alert belongs to the node of {owner}: only that node changes it. You can reply to it.',
      fr: 'L’alerte appartient au nœud {owner} : lui seul la modifie. Vous pouvez y répondre.',
      es: 'La alerta pertenece al nodo de {owner}: solo ese nodo la cambia. Puede responder a ella.',
    },
  },
  'alert.retracted': {
    status: 409,
    text: {
      en: 'Alert {alert} was retracted, and a retracted alert never comes back. Compose a new one.',
      fr: 'L’alerte {alert} a été retirée, et une alerte retirée ne revient jamais. Rédigez-en une nouvelle.',
      es: 'La alerta {alert} fue retirada, y una alerta retirada nunca vuelve. Redacte una nueva.',
    },
  },
  'alert.step-refused': {
    status: 409,
    text: {
      en: 'The step {step} cannot be taken while the alert is {state}.',
      fr: 'L’étape {step} n’est pas possible quand l’alerte est à l’état {state}.',
      es: 'El paso {step} no es posible mientras la alerta esté en el estado {state}.',
    },
  },
  'alert.changed-meanwhile': {
    status: 409,
    text: {
      en: '{by} saved another text meanwhile (revision {revision}). Nothing of yours was stored: compare both and save again. They differ in: {differences}.',
      fr: '{by} a enregistré un autre texte entre-temps (révision {revision}). Rien du vôtre n’a été enregistré : comparez les deux et enregistrez de nouveau. Différences : {differences}.',
      es: '{by} guardó otro texto entretanto (revisión {revision}). Nada de lo suyo se guardó: compare ambos y guarde de nuevo. Difieren en: {differences}.',
    },
  },
  'alert.incomplete': {
    status: 422,
    text: {
      en: 'The alert is not ready: {problems}.',
      fr: 'L’alerte n’est pas prête : {problems}.',
      es: 'La alerta no está lista: {problems}.',
    },
  },
  'alert.signal-not-verified': {
    status: 409,
    text: {
      en: 'Signal {signal} is {state}: an alert rests on signals that somebody verified.',
      fr: 'Le signal {signal} est à l’état {state} : une alerte repose sur des signaux que quelqu’un a vérifiés.',
      es: 'La señal {signal} está en el estado {state}: una alerta se apoya en señales que alguien verificó.',
    },
  },
  'alert.rests-on-training-data': {
    status: 409,
    text: {
      en: 'The alert was written on training data, which is invented for practice, and this node holds real figures now. It cannot be published: compose a new one.',
      fr: 'L’alerte a été rédigée à partir de données d’entraînement, inventées pour s’exercer, et ce nœud contient maintenant de vrais chiffres. Elle ne peut pas être publiée : rédigez-en une nouvelle.',
      es: 'La alerta se redactó con datos de entrenamiento, inventados para practicar, y este nodo contiene ahora cifras reales. No se puede publicar: redacte una nueva.',
    },
  },
  'alert.group-without-verified': {
    status: 422,
    text: {
      en: 'No signal of group {group} is verified, or there is no such group. Verify at least one of its signals first.',
      fr: 'Aucun signal du groupe {group} n’est vérifié, ou ce groupe n’existe pas. Vérifiez d’abord au moins un de ses signaux.',
      es: 'Ninguna señal del grupo {group} está verificada, o no existe ese grupo. Verifique primero al menos una de sus señales.',
    },
  },
  'alert.evidence-unknown': {
    status: 422,
    text: {
      en: 'There is no such evidence: {what}.',
      fr: 'Ces éléments de preuve n’existent pas : {what}.',
      es: 'No existen estas pruebas: {what}.',
    },
  },
  'alert.not-in-register': {
    status: 422,
    text: {
      en: 'The registers do not hold {what}.',
      fr: 'Les registres ne contiennent pas {what}.',
      es: 'Los registros no contienen {what}.',
    },
  },
  'alert.marking-hides-it': {
    status: 422,
    text: {
      en: 'With this marking you could not see it yourself. A draft is kept under TLP:AMBER+STRICT at least: who writes alerts needs rights up to that label.',
      fr: 'Avec ce marquage, vous ne pourriez pas le voir vous-même. Un brouillon est conservé sous TLP:AMBER+STRICT au moins : qui rédige des alertes doit avoir des droits jusqu’à ce niveau.',
      es: 'Con este marcado, usted mismo no podría verlo. Un borrador se guarda bajo TLP:AMBER+STRICT como mínimo: quien redacta alertas necesita permisos hasta esa etiqueta.',
    },
  },
  'alert.nobody-may-see': {
    status: 422,
    text: {
      en: 'Nobody may see all of what this is made from: its parts are released to different countries. Hold some of them apart.',
      fr: 'Personne ne peut voir tout ce qui compose ceci : les parties sont destinées à des pays différents. Mettez-en certaines à part.',
      es: 'Nadie puede ver todo lo que compone esto: sus partes se comparten con países distintos. Ponga algunas aparte.',
    },
  },
  'alert.not-published': {
    status: 409,
    text: {
      en: 'The alert is not published yet: there is nothing to reply to or to retract.',
      fr: 'L’alerte n’est pas encore publiée : il n’y a rien à quoi répondre ni rien à retirer.',
      es: 'La alerta aún no está publicada: no hay nada a lo que responder ni que retirar.',
    },
  },
  'alert.reason-missing': {
    status: 422,
    text: {
      en: 'The reason is missing in: {languages}.',
      fr: 'La raison manque en : {languages}.',
      es: 'Falta el motivo en: {languages}.',
    },
  },
  'alert.reply-invalid': {
    status: 422,
    text: {
      en: 'A {kind} needs {what}.',
      fr: 'Une réponse du type {kind} exige {what}.',
      es: 'Una respuesta del tipo {kind} requiere {what}.',
    },
  },
  'alert.received-refused': {
    status: 422,
    text: {
      en: 'What was received was not taken in: {reason}.',
      fr: 'Ce qui a été reçu n’a pas été accepté : {reason}.',
      es: 'Lo recibido no se aceptó: {reason}.',
    },
  },
} as const satisfies Readonly<Record<string, ErrorDefinition>>;
