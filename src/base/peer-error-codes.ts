import type { ErrorDefinition } from './error-definition.ts';

/** Codes about the node's own identity and about other nodes. */
export const peerErrorCodes = {
  'node.other-country': {
    status: 409,
    text: {
      en: 'This data directory belongs to the node of {is}, not of {country}. Nothing was changed.',
      fr: 'Ce répertoire de données appartient au nœud de {is}, non à celui de {country}. Rien n’a été modifié.',
      es: 'Este directorio de datos pertenece al nodo de {is}, no al de {country}. No se cambió nada.',
    },
  },
  'node.key-unreadable': {
    status: 500,
    text: {
      en: 'The file {path} does not hold the key of a node. Restore it from its backup; a new key would make peers refuse this node.',
      fr: 'Le fichier {path} ne contient pas la clé d’un nœud. Restaurez-le depuis sa sauvegarde; avec une nouvelle clé, les pairs refuseraient ce nœud.',
      es: 'El archivo {path} no contiene la clave de un nodo. Restáurelo desde su copia de seguridad; con una clave nueva, los pares rechazarían este nodo.',
    },
  },
  'peer.not-found': {
    status: 404,
    text: {
      en: 'There is no peer {country}.',
      fr: 'Il n’y a pas de pair {country}.',
      es: 'No existe el par {country}.',
    },
  },
  'peer.known': {
    status: 409,
    text: {
      en: 'The peer {country} is there already. Remove it first if it is another node now.',
      fr: 'Le pair {country} existe déjà. Retirez-le d’abord s’il s’agit désormais d’un autre nœud.',
      es: 'El par {country} ya existe. Quítelo primero si ahora es otro nodo.',
    },
  },
  'peer.is-self': {
    status: 409,
    text: {
      en: 'This is the node of {country} itself.',
      fr: 'Il s’agit du nœud de {country} lui-même.',
      es: 'Es el propio nodo de {country}.',
    },
  },
  'peer.key-of-another': {
    status: 409,
    text: {
      en: 'This node or its key is known already as {country}. Nothing was stored.',
      fr: 'Ce nœud ou sa clé est déjà connu sous {country}. Rien n’a été enregistré.',
      es: 'Este nodo o su clave ya se conoce como {country}. No se guardó nada.',
    },
  },
  'peer.fingerprint-differs': {
    status: 409,
    text: {
      en: 'The node of {country} shows the key {found}, which is not the one that you were told. Nothing was stored: ask its people again.',
      fr: 'Le nœud de {country} présente la clé {found}, qui n’est pas celle qu’on vous a indiquée. Rien n’a été enregistré : vérifiez auprès de ses responsables.',
      es: 'El nodo de {country} presenta la clave {found}, que no es la que le indicaron. No se guardó nada: vuelva a preguntar a sus responsables.',
    },
  },
  'peer.keys-inconsistent': {
    status: 422,
    text: {
      en: 'What the node of {country} says of its keys does not fit together. Nothing was stored.',
      fr: 'Ce que le nœud de {country} dit de ses clés est incohérent. Rien n’a été enregistré.',
      es: 'Lo que el nodo de {country} dice de sus claves no concuerda. No se guardó nada.',
    },
  },
  'peer.key-not-vouched-for': {
    status: 409,
    text: {
      en: 'The peer {country} shows a key that its last one does not vouch for. Nothing is exchanged until somebody has compared it.',
      fr: 'Le pair {country} présente une clé dont la précédente ne répond pas. Rien n’est échangé avant que quelqu’un ne l’ait comparée.',
      es: 'El par {country} presenta una clave que la anterior no avala. No se intercambia nada hasta que alguien la haya comparado.',
    },
  },
  'peer.another-node': {
    status: 409,
    text: {
      en: 'Another node answers at the address of the peer {country}. Nothing is exchanged with it.',
      fr: 'Un autre nœud répond à l’adresse du pair {country}. Rien n’est échangé avec lui.',
      es: 'En la dirección del par {country} responde otro nodo. No se intercambia nada con él.',
    },
  },
  'peer.protocol-unknown': {
    status: 422,
    text: {
      en: 'This node and the one of {country} have no version of the exchange in common. One of them must be upgraded.',
      fr: 'Ce nœud et celui de {country} n’ont aucune version d’échange en commun. L’un des deux doit être mis à jour.',
      es: 'Este nodo y el de {country} no tienen ninguna versión de intercambio en común. Hay que actualizar uno de ellos.',
    },
  },
  'peer.agreement-ends-before': {
    status: 422,
    text: {
      en: 'The agreement would end ({until}) before it begins ({from}).',
      fr: 'L’entente prendrait fin ({until}) avant de commencer ({from}).',
      es: 'El acuerdo terminaría ({until}) antes de empezar ({from}).',
    },
  },
  'peer.partner-without-end': {
    status: 422,
    text: {
      en: 'An agreement with a partner ({country}) needs a last day.',
      fr: 'Une entente avec un partenaire ({country}) exige une date de fin.',
      es: 'Un acuerdo con un socio ({country}) necesita una fecha final.',
    },
  },
  'peer.address-refused': {
    status: 422,
    text: {
      en: '{url} cannot be the address of a node: https, or http on this machine, without name or password.',
      fr: '{url} ne peut pas être l’adresse d’un nœud : https, ou http sur cette machine, sans nom ni mot de passe.',
      es: '{url} no puede ser la dirección de un nodo: https, o http en este equipo, sin nombre ni contraseña.',
    },
  },
  'peer.unreachable': {
    status: 503,
    text: {
      en: '{url} does not answer ({reason}).',
      fr: '{url} ne répond pas ({reason}).',
      es: '{url} no responde ({reason}).',
    },
  },
  'peer.not-a-node': {
    status: 422,
    text: {
      en: '{url} does not answer as a node does (status {status}).',
      fr: '{url} ne répond pas comme un nœud (état {status}).',
      es: '{url} no responde como un nodo (estado {status}).',
    },
  },
  'peer.answer-unreadable': {
    status: 422,
    text: {
      en: 'The answer of {url} cannot be read ({problem}).',
      fr: 'La réponse de {url} est illisible ({problem}).',
      es: 'La respuesta de {url} no se puede leer ({problem}).',
    },
  },
  'peer.not-compared': {
    status: 409,
    text: {
      en: 'The fingerprint of the node of {country} was not compared, so nothing was stored. Give it with --fingerprint once you were told it.',
      fr: 'L’empreinte du nœud de {country} n’a pas été comparée : rien n’a été enregistré. Indiquez-la avec --fingerprint une fois qu’on vous l’a communiquée.',
      es: 'No se comparó la huella del nodo de {country}, por lo que no se guardó nada. Indíquela con --fingerprint cuando se la hayan comunicado.',
    },
  },
  'sync.refused': {
    status: 422,
    text: {
      en: '{url} does not answer this node (status {status}): it does not know it, or has suspended it.',
      fr: '{url} ne répond pas à ce nœud (état {status}) : il ne le connaît pas ou l’a suspendu.',
      es: '{url} no responde a este nodo (estado {status}): no lo conoce o lo ha suspendido.',
    },
  },
  'sync.answer-unusable': {
    status: 422,
    text: {
      en: 'The answer of {url} cannot be used ({problem}).',
      fr: 'La réponse de {url} est inutilisable ({problem}).',
      es: 'La respuesta de {url} no se puede usar ({problem}).',
    },
  },
  'sync.paging-stuck': {
    status: 422,
    text: {
      en: 'The pages of the peer {country} lead nowhere. What came so far was taken in; the rest is asked for again.',
      fr: 'Les pages du pair {country} ne mènent nulle part. Ce qui a été reçu est conservé; le reste sera redemandé.',
      es: 'Las páginas del par {country} no llevan a ninguna parte. Lo recibido se conserva; el resto se volverá a pedir.',
    },
  },
  'sync.read-meanwhile': {
    status: 409,
    text: {
      en: 'The peer {country} was read by another process meanwhile.',
      fr: 'Le pair {country} a été lu entre-temps par un autre processus.',
      es: 'Otro proceso leyó entretanto al par {country}.',
    },
  },
  'sync.suspended': {
    status: 409,
    text: {
      en: 'Nothing is exchanged with the peer {country} at present.',
      fr: 'Rien n’est échangé avec le pair {country} actuellement.',
      es: 'Actualmente no se intercambia nada con el par {country}.',
    },
  },
  'sync.too-much-aside': {
    status: 409,
    text: {
      en: 'More of the peer {country} waits or is in quarantine than this node keeps ({most} objects). Nothing more is read until somebody has decided on it; nothing is lost.',
      fr: 'Le pair {country} a plus d’objets en attente ou en quarantaine que ce nœud n’en garde ({most} objets). Rien de plus n’est lu avant une décision; rien n’est perdu.',
      es: 'El par {country} tiene más objetos en espera o en cuarentena de los que guarda este nodo ({most} objetos). No se lee nada más hasta que alguien decida; no se pierde nada.',
    },
  },
  'sync.too-many-markings': {
    status: 409,
    text: {
      en: 'The peer {country} brings more different markings than this node keeps of one peer ({most}). Nothing more is read; nothing is lost.',
      fr: 'Le pair {country} apporte plus de marquages différents que ce nœud n’en garde d’un pair ({most}). Rien de plus n’est lu; rien n’est perdu.',
      es: 'El par {country} trae más marcas distintas de las que este nodo guarda de un par ({most}). No se lee nada más; no se pierde nada.',
    },
  },
  'quarantine.not-found': {
    status: 404,
    text: {
      en: 'Nothing is kept aside under {id}.',
      fr: 'Rien n’est mis à l’écart sous {id}.',
      es: 'No hay nada apartado con el número {id}.',
    },
  },
  'quarantine.decided': {
    status: 409,
    text: {
      en: '{id} was decided on already.',
      fr: 'Une décision a déjà été prise pour {id}.',
      es: 'Ya se decidió sobre {id}.',
    },
  },
  'quarantine.not-releasable': {
    status: 409,
    text: {
      en: '{id} cannot be let in ({reason}): only its owner can put it right, with a new version.',
      fr: '{id} ne peut pas être admis ({reason}) : seul son propriétaire peut y remédier, par une nouvelle version.',
      es: '{id} no se puede admitir ({reason}): solo su propietario puede corregirlo, con una versión nueva.',
    },
  },
  'quarantine.other-reasons': {
    status: 409,
    text: {
      en: '{id} was not let in: something else is wrong with it, too.',
      fr: '{id} n’a pas été admis : il présente aussi un autre défaut.',
      es: '{id} no se admitió: presenta además otro defecto.',
    },
  },
  'bundle.unreadable': {
    status: 422,
    text: {
      en: 'This is not a file that a node wrote ({problem}). Nothing was stored.',
      fr: 'Ce n’est pas un fichier écrit par un nœud ({problem}). Rien n’a été enregistré.',
      es: 'No es un archivo escrito por un nodo ({problem}). No se guardó nada.',
    },
  },
  'bundle.signature-wrong': {
    status: 422,
    text: {
      en: 'The file was not signed by the node of {from}, or was changed. Nothing was stored.',
      fr: 'Le fichier n’a pas été signé par le nœud de {from}, ou a été modifié. Rien n’a été enregistré.',
      es: 'El archivo no fue firmado por el nodo de {from}, o se modificó. No se guardó nada.',
    },
  },
  'bundle.changed': {
    status: 422,
    text: {
      en: 'An object of the file (number {object}) is not the one that was signed. Nothing was stored.',
      fr: 'Un objet du fichier (numéro {object}) n’est pas celui qui a été signé. Rien n’a été enregistré.',
      es: 'Un objeto del archivo (número {object}) no es el que se firmó. No se guardó nada.',
    },
  },
  'bundle.wrong-recipient': {
    status: 422,
    text: {
      en: 'The file is for the node of {to}. Nothing was stored.',
      fr: 'Le fichier est destiné au nœud de {to}. Rien n’a été enregistré.',
      es: 'El archivo es para el nodo de {to}. No se guardó nada.',
    },
  },
  'bundle.from-the-future': {
    status: 422,
    text: {
      en: 'The file was written at {at}, which has not come yet. Look at the clocks of both nodes. Nothing was stored.',
      fr: 'Le fichier a été écrit le {at}, un moment à venir. Vérifiez l’horloge des deux nœuds. Rien n’a été enregistré.',
      es: 'El archivo se escribió en {at}, un momento que aún no llega. Revise los relojes de ambos nodos. No se guardó nada.',
    },
  },
  'bundle.too-many': {
    status: 413,
    text: {
      en: 'There are more than {limit} objects: name a later moment with --since.',
      fr: 'Il y a plus de {limit} objets : indiquez un moment plus récent avec --since.',
      es: 'Hay más de {limit} objetos: indique un momento posterior con --since.',
    },
  },
} as const satisfies Readonly<Record<string, ErrorDefinition>>;
