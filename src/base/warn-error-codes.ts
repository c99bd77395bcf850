import type { ErrorDefinition } from './error-definition.ts';

/** Codes about signals, mutes, settings of watches and clusters. */
export const warnErrorCodes = {
  'cluster.not-counts': {
    status: 422,
    text: {
      en: '{indicator} does not count events of separate periods: clusters are looked for among counts only.',
      fr: '{indicator} ne dénombre pas des événements de périodes distinctes : les grappes se cherchent seulement parmi des comptes.',
      es: '{indicator} no cuenta eventos de periodos separados: los conglomerados solo se buscan entre conteos.',
    },
  },
  'cluster.ambiguous': {
    status: 422,
    text: {
      en: 'Some places have several figures of {indicator}: name one substance and one source ({choices}).',
      fr: 'Certains lieux ont plusieurs chiffres de {indicator} : précisez une substance et une source ({choices}).',
      es: 'Algunos lugares tienen varias cifras de {indicator}: indique una sustancia y una fuente ({choices}).',
    },
  },
  'cluster.too-few-places': {
    status: 422,
    text: {
      en: 'Only {places} places have complete figures of {indicator} and a position; at least {least} are needed.',
      fr: 'Seuls {places} lieux ont des chiffres complets de {indicator} et une position; il en faut au moins {least}.',
      es: 'Solo {places} lugares tienen cifras completas de {indicator} y una posición; se necesitan al menos {least}.',
    },
  },
  'cluster.too-short': {
    status: 422,
    text: {
      en: 'The figures of {indicator} cover {periods} periods; {least} are needed to say what is expected.',
      fr: 'Les chiffres de {indicator} couvrent {periods} périodes; il en faut {least} pour dire ce qui est attendu.',
      es: 'Las cifras de {indicator} cubren {periods} periodos; se necesitan {least} para decir qué se espera.',
    },
  },
  'cluster.no-events': {
    status: 422,
    text: {
      en: 'The figures of {indicator} hold no event in the periods looked at.',
      fr: 'Les chiffres de {indicator} ne contiennent aucun événement dans les périodes examinées.',
      es: 'Las cifras de {indicator} no contienen ningún evento en los periodos examinados.',
    },
  },
  'cluster.too-much': {
    status: 422,
    text: {
      en: '{places} places, {periods} periods and {simulations} simulations are more work than one request may cause: ask for fewer.',
      fr: '{places} lieux, {periods} périodes et {simulations} simulations dépassent le travail permis pour une demande : demandez-en moins.',
      es: '{places} lugares, {periods} periodos y {simulations} simulaciones superan el trabajo permitido por solicitud: pida menos.',
    },
  },
  'mute.covers-nothing': {
    status: 422,
    text: {
      en: 'No series is covered by this: nothing was muted.',
      fr: 'Aucune série n’est visée : rien n’a été mis en sourdine.',
      es: 'Ninguna serie queda cubierta: no se silenció nada.',
    },
  },
  'mute.until-out-of-range': {
    status: 422,
    text: {
      en: 'A mute ends on a day from {from} to {to}.',
      fr: 'Une mise en sourdine se termine un jour compris entre le {from} et le {to}.',
      es: 'Un silencio termina un día entre el {from} y el {to}.',
    },
  },
  'mute.not-found': {
    status: 404,
    text: {
      en: 'There is no mute {mute}.',
      fr: 'Il n’y a pas de mise en sourdine {mute}.',
      es: 'No existe el silencio {mute}.',
    },
  },
  'mute.ended': {
    status: 409,
    text: {
      en: 'Mute {mute} has ended already.',
      fr: 'La mise en sourdine {mute} est déjà terminée.',
      es: 'El silencio {mute} ya terminó.',
    },
  },
  'setting.watch-not-found': {
    status: 404,
    text: {
      en: 'No watch of {indicator} ({frequency}) uses the method {method}.',
      fr: 'Aucune surveillance de {indicator} ({frequency}) n’utilise la méthode {method}.',
      es: 'Ninguna vigilancia de {indicator} ({frequency}) usa el método {method}.',
    },
  },
  'setting.parameter-unknown': {
    status: 422,
    text: {
      en: 'The method has no parameter {parameter}. Known: {known}.',
      fr: 'La méthode n’a pas de paramètre {parameter}. Connus : {known}.',
      es: 'El método no tiene el parámetro {parameter}. Conocidos: {known}.',
    },
  },
  'setting.parameter-invalid': {
    status: 422,
    text: {
      en: '{parameter} cannot be {value} ({problem}).',
      fr: '{parameter} ne peut pas valoir {value} ({problem}).',
      es: '{parameter} no puede valer {value} ({problem}).',
    },
  },
  'setting.not-found': {
    status: 404,
    text: {
      en: 'There is no setting {setting}.',
      fr: 'Il n’y a pas de réglage {setting}.',
      es: 'No existe el ajuste {setting}.',
    },
  },
  'setting.decided': {
    status: 409,
    text: {
      en: 'This proposal has been decided already: {state}.',
      fr: 'Cette proposition a déjà été tranchée : {state}.',
      es: 'Esta propuesta ya se decidió: {state}.',
    },
  },
  'setting.not-proposer': {
    status: 403,
    text: {
      en: 'Only {proposer} can withdraw this proposal.',
      fr: 'Seule la personne qui l’a faite ({proposer}) peut retirer cette proposition.',
      es: 'Solo quien la hizo ({proposer}) puede retirar esta propuesta.',
    },
  },
  'setting.review-own': {
    status: 422,
    text: {
      en: 'This is a proposal of your own. A node of a single analyst allows reviewing it, if you say so expressly; it is written down.',
      fr: 'Cette proposition est la vôtre. Un nœud à un seul analyste permet de l’examiner si vous le dites expressément; cela est consigné.',
      es: 'Esta propuesta es suya. Un nodo de un solo analista permite revisarla si usted lo dice expresamente; queda registrado.',
    },
  },
  'signal.not-found': {
    status: 404,
    text: {
      en: 'There is no signal {signal}.',
      fr: 'Il n’existe pas de signal {signal}.',
      es: 'No existe la señal {signal}.',
    },
  },
  'signal.state-conflict': {
    status: 409,
    text: {
      en: 'The signal is {state} now; someone else may have decided meanwhile. Load it again.',
      fr: 'Le signal est maintenant {state}; une autre personne a peut-être décidé entre-temps. Rechargez-le.',
      es: 'La señal está ahora {state}; quizá otra persona decidió mientras tanto. Vuelva a cargarla.',
    },
  },
  'signal.reason-required': {
    status: 422,
    text: {
      en: 'To dismiss a signal, give one of these reasons: {reasons}.',
      fr: 'Pour écarter un signal, donnez l’un de ces motifs : {reasons}.',
      es: 'Para descartar una señal, indique uno de estos motivos: {reasons}.',
    },
  },
} as const satisfies Readonly<Record<string, ErrorDefinition>>;
