import type { ErrorDefinition } from './error-definition.ts';

/** Codes about the audit trail. */
export const auditErrorCodes = {
  'audit.not-recorded': {
    status: 503,
    text: {
      en: 'What you asked for is restricted, and that you read it could not be recorded. Nothing was shown.',
      fr: 'Ce que vous demandez est à diffusion restreinte, et la consultation n’a pas pu être consignée. Rien n’a été montré.',
      es: 'Lo que pide es de acceso restringido y su consulta no se pudo registrar. No se mostró nada.',
    },
  },
  'audit.file-unreadable': {
    status: 422,
    text: {
      en: 'The file {file} holds no checkpoint or public key that can be read.',
      fr: 'Le fichier {file} ne contient ni point de contrôle ni clé publique lisible.',
      es: 'El archivo {file} no contiene un punto de control ni una clave pública que se pueda leer.',
    },
  },
} as const satisfies Readonly<Record<string, ErrorDefinition>>;
