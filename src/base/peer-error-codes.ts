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
} as const satisfies Readonly<Record<string, ErrorDefinition>>;
