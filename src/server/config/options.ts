import type { Text } from '../../base/index.ts';

interface OptionDefinition {
  /** Environment variable that sets it. */
  readonly variable: string;
  readonly kind: 'text' | 'number' | 'path' | 'url' | 'choice';
  readonly fallback: string | number | undefined;
  readonly choices?: readonly string[];
  readonly least?: number;
  readonly most?: number;
  /** Never printed. */
  readonly secret?: boolean;
  readonly text: Text;
}

/** Every option of a node. The environment, the command line and the reference page follow from this table. */
export const options = {
  dataDirectory: {
    variable: 'VIGIA_DATA_DIR',
    kind: 'path',
    fallback: '.vigia',
    text: {
      en: 'Directory of the embedded database, the inbox and logs.',
      fr: 'Répertoire de la base de données intégrée, de la boîte de réception et des journaux.',
      es: 'Directorio de la base de datos integrada, del buzón de entrada y de los registros.',
    },
  },
  databaseUrl: {
    variable: 'DATABASE_URL',
    kind: 'url',
    fallback: undefined,
    secret: true,
    text: {
      en: 'Address of a PostgreSQL server (15 or later); absent: the embedded database.',
      fr: 'Adresse d’un serveur PostgreSQL (15 ou plus récent); en son absence : la base de données intégrée.',
      es: 'Dirección de un servidor PostgreSQL (15 o posterior); si falta: la base de datos integrada.',
    },
  },
  host: {
    variable: 'VIGIA_HOST',
    kind: 'choice',
    fallback: '127.0.0.1',
    choices: ['127.0.0.1', '::1', 'localhost'],
    text: {
      en: 'Loopback address to listen on: until sign-in exists, the node serves one local analyst.',
      fr: 'Adresse de bouclage à l’écoute : tant que la connexion n’existe pas, le nœud sert un seul analyste local.',
      es: 'Dirección local en la que escucha: mientras no haya inicio de sesión, el nodo atiende a un solo analista local.',
    },
  },
  port: {
    variable: 'VIGIA_PORT',
    kind: 'number',
    fallback: 8080,
    least: 0,
    most: 65_535,
    text: {
      en: 'Port of web and API; the next free one if taken; 0 lets the system choose.',
      fr: 'Port du site et de l’API; le prochain libre s’il est occupé; 0 laisse choisir le système.',
      es: 'Puerto de la web y la API; el siguiente libre si está ocupado; 0 deja elegir al sistema.',
    },
  },
  country: {
    variable: 'VIGIA_COUNTRY',
    kind: 'choice',
    fallback: 'CA',
    choices: ['CA', 'MX', 'US', 'NL'],
    text: {
      en: 'Country of the node (ISO 3166-1 alpha-2).',
      fr: 'Pays du nœud (ISO 3166-1 alpha-2).',
      es: 'País del nodo (ISO 3166-1 alfa-2).',
    },
  },
  analyst: {
    variable: 'VIGIA_ANALYST',
    kind: 'text',
    fallback: 'analyst',
    text: {
      en: 'Name under which the local analyst’s decisions are kept.',
      fr: 'Nom sous lequel les décisions de l’analyste local sont consignées.',
      es: 'Nombre con el que se guardan las decisiones del analista local.',
    },
  },
  mostFileBytes: {
    variable: 'VIGIA_MAX_FILE_BYTES',
    kind: 'number',
    fallback: 4_294_967_296,
    least: 1,
    most: 1_099_511_627_776,
    text: {
      en: 'Largest file that is taken in, in bytes.',
      fr: 'Taille maximale d’un fichier reçu, en octets.',
      es: 'Tamaño máximo de un archivo recibido, en bytes.',
    },
  },
  falseDiscoveryRate: {
    variable: 'VIGIA_FALSE_DISCOVERY_RATE',
    kind: 'number',
    fallback: 0.05,
    least: 0,
    most: 1,
    text: {
      en: 'Share of false alarms accepted among the signals of a scan (Benjamini–Hochberg).',
      fr: 'Part de fausses alarmes acceptée parmi les signaux d’un balayage (Benjamini-Hochberg).',
      es: 'Proporción de falsas alarmas aceptada entre las señales de un barrido (Benjamini-Hochberg).',
    },
  },
  signalsPerDay: {
    variable: 'VIGIA_SIGNALS_PER_DAY',
    kind: 'number',
    fallback: 20,
    least: 1,
    most: 10_000,
    text: {
      en: 'Most new signal groups shown to one analyst per day; the rest is held back and can be listed.',
      fr: 'Nombre maximal de nouveaux groupes de signaux présentés par analyste et par jour; les autres sont retenus et consultables.',
      es: 'Máximo de nuevos grupos de señales por analista y día; el resto queda retenido y puede consultarse.',
    },
  },
  analystsOnDuty: {
    variable: 'VIGIA_ANALYSTS_ON_DUTY',
    kind: 'number',
    fallback: 1,
    least: 1,
    most: 1_000,
    text: {
      en: 'Analysts who share the signals of a day: the daily limit is theirs together.',
      fr: 'Analystes qui se partagent les signaux d’une journée : la limite quotidienne vaut pour tous ensemble.',
      es: 'Analistas que se reparten las señales de un día: el límite diario es el de todos juntos.',
    },
  },
  logLevel: {
    variable: 'VIGIA_LOG_LEVEL',
    kind: 'choice',
    fallback: 'info',
    choices: ['debug', 'info', 'warn', 'error', 'silent'],
    text: {
      en: 'How much goes to the log.',
      fr: 'Niveau de détail du journal.',
      es: 'Nivel de detalle del registro.',
    },
  },
} as const satisfies Readonly<Record<string, OptionDefinition>>;

export type OptionName = keyof typeof options;
export type { OptionDefinition };
