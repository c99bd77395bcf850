import type { ErrorDefinition } from './error-definition.ts';

/** Codes about who may do what. */
export const accessErrorCodes = {
  'access.not-allowed': {
    status: 403,
    text: {
      en: 'Your role does not include this ({action}). Nothing was done.',
      fr: 'Votre rôle ne comprend pas cette action ({action}). Rien n’a été fait.',
      es: 'Su función no incluye esta acción ({action}). No se hizo nada.',
    },
  },
  'access.above-clearance': {
    status: 403,
    text: {
      en: 'This would be marked TLP:{tlp}, or for others, and you could not read it back. Nothing was done.',
      fr: 'Ceci serait marqué TLP:{tlp}, ou destiné à d’autres, et vous ne pourriez pas le relire. Rien n’a été fait.',
      es: 'Esto quedaría marcado TLP:{tlp}, o destinado a otras personas, y usted no podría volver a leerlo. No se hizo nada.',
    },
  },
  'access.second-person': {
    status: 403,
    text: {
      en: 'You wrote this yourself: somebody else has to do it ({action}). Nothing was done.',
      fr: 'Vous l’avez rédigé vous-même : une autre personne doit le faire ({action}). Rien n’a été fait.',
      es: 'Usted lo redactó: otra persona tiene que hacerlo ({action}). No se hizo nada.',
    },
  },
  'access.second-person-new': {
    status: 403,
    text: {
      en: 'Whoever wrote this gave you your rights or a sign-in link a short time ago: somebody else has to do it, or you after two days. Nothing was done.',
      fr: 'La personne qui a rédigé ceci vous a donné vos droits ou un lien de connexion il y a peu : une autre personne doit le faire, ou vous dans deux jours. Rien n’a été fait.',
      es: 'Quien redactó esto le dio sus derechos o un enlace de acceso hace poco: tiene que hacerlo otra persona, o usted dentro de dos días. No se hizo nada.',
    },
  },
  'source.marking-loosened': {
    status: 422,
    text: {
      en: 'Deliveries of {source} (TLP:{tlp}) can be marked stricter than the source itself says, never wider.',
      fr: 'Les livraisons de {source} (TLP:{tlp}) peuvent être marquées plus strictement que ne le dit la source, jamais plus largement.',
      es: 'Las entregas de {source} (TLP:{tlp}) pueden marcarse con más restricción que la propia fuente, nunca con menos.',
    },
  },
  'source.marking-excludes-node': {
    status: 422,
    text: {
      en: 'The list of countries has to name this node’s own ({country}), or nobody here could work with the deliveries.',
      fr: 'La liste de pays doit nommer celui de ce nœud ({country}), sinon personne ici ne pourrait travailler avec les livraisons.',
      es: 'La lista de países debe nombrar al de este nodo ({country}); si no, nadie aquí podría trabajar con las entregas.',
    },
  },
} as const satisfies Readonly<Record<string, ErrorDefinition>>;
