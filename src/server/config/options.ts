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
      fr: 'Adresse d’un serveur PostgreSQL (15 ou plus récent); en son absence : la base de données intégrée.',
      es: 'Dirección de un servidor PostgreSQL (15 o posterior); si falta: la base de datos integrada.',
    },
  },
  host: {
    variable: 'VIGIA_HOST',
    kind: 'text',
    fallback: '127.0.0.1',
    text: {
      en: 'Address to listen on. Other than loopback it needs TLS or a proxy, and a public address; people sign in there.',
      fr: 'Adresse d’écoute. Hors du bouclage, il faut TLS ou un mandataire, et une adresse publique; on s’y connecte.',
      es: 'Dirección en la que escucha. Fuera de la local necesita TLS o un proxy, y una dirección pública; ahí se inicia sesión.',
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
  publicUrl: {
    variable: 'VIGIA_PUBLIC_URL',
    kind: 'url',
    fallback: undefined,
    text: {
      en: 'Address under which browsers and peers reach the node, for example https://vigia.example.org; requests under other names are refused.',
      fr: 'Adresse sous laquelle navigateurs et pairs joignent le nœud, par exemple https://vigia.example.org; les demandes sous d’autres noms sont refusées.',
      es: 'Dirección con la que navegadores y pares llegan al nodo, por ejemplo https://vigia.example.org; se rechazan las solicitudes con otros nombres.',
    },
  },
  tlsCertificate: {
    variable: 'VIGIA_TLS_CERTIFICATE',
    kind: 'path',
    fallback: undefined,
    text: {
      en: 'File with the certificate chain (PEM) for HTTPS, TLS 1.2 or later.',
      fr: 'Fichier de la chaîne de certificats (PEM) pour HTTPS, TLS 1.2 ou plus récent.',
      es: 'Archivo con la cadena de certificados (PEM) para HTTPS, TLS 1.2 o posterior.',
    },
  },
  tlsKey: {
    variable: 'VIGIA_TLS_KEY',
    kind: 'path',
    fallback: undefined,
    text: {
      en: 'File with the private key (PEM) of the certificate.',
      fr: 'Fichier de la clé privée (PEM) du certificat.',
      es: 'Archivo con la clave privada (PEM) del certificado.',
    },
  },
  behindProxy: {
    variable: 'VIGIA_BEHIND_PROXY',
    kind: 'text',
    fallback: undefined,
    text: {
      en: 'Addresses of the reverse proxies that end TLS before the node, separated by commas; only their X-Forwarded headers are believed.',
      fr: 'Adresses des mandataires inverses qui terminent TLS devant le nœud, séparées par des virgules; seuls leurs en-têtes X-Forwarded sont crus.',
      es: 'Direcciones de los proxys inversos que terminan TLS ante el nodo, separadas por comas; solo se creen sus encabezados X-Forwarded.',
    },
  },
  accounts: {
    variable: 'VIGIA_ACCOUNTS',
    kind: 'choice',
    fallback: undefined,
    choices: ['local'],
    text: {
      en: 'local: people sign in even on loopback. Absent: they do once somebody is set up, or where others reach the node.',
      fr: 'local : on se connecte même en bouclage. Absent : dès qu’une personne est inscrite, ou si d’autres joignent le nœud.',
      es: 'local: se inicia sesión incluso en modo local. Si falta: en cuanto haya alguien registrado, o si otros llegan al nodo.',
    },
  },
  oidcIssuer: {
    variable: 'VIGIA_OIDC_ISSUER',
    kind: 'url',
    fallback: undefined,
    text: {
      en: 'OpenID Connect issuer by which people sign in; local accounts are then refused.',
      fr: 'Émetteur OpenID Connect par lequel on se connecte; les comptes locaux sont alors refusés.',
      es: 'Emisor de OpenID Connect con el que se inicia sesión; entonces se rechazan las cuentas locales.',
    },
  },
  oidcClientId: {
    variable: 'VIGIA_OIDC_CLIENT_ID',
    kind: 'text',
    fallback: undefined,
    text: {
      en: 'Name of this node at the OpenID Connect provider.',
      fr: 'Nom de ce nœud chez le fournisseur OpenID Connect.',
      es: 'Nombre de este nodo ante el proveedor de OpenID Connect.',
    },
  },
  oidcClientSecret: {
    variable: 'VIGIA_OIDC_CLIENT_SECRET',
    kind: 'text',
    fallback: undefined,
    secret: true,
    text: {
      en: 'Secret of this node at the OpenID Connect provider.',
      fr: 'Secret de ce nœud chez le fournisseur OpenID Connect.',
      es: 'Secreto de este nodo ante el proveedor de OpenID Connect.',
    },
  },
  oidcScope: {
    variable: 'VIGIA_OIDC_SCOPE',
    kind: 'text',
    fallback: 'openid profile email',
    text: {
      en: 'Scopes asked for at the OpenID Connect provider.',
      fr: 'Portées demandées au fournisseur OpenID Connect.',
      es: 'Ámbitos que se piden al proveedor de OpenID Connect.',
    },
  },
  oidcClaims: {
    variable: 'VIGIA_OIDC_CLAIMS',
    kind: 'text',
    fallback: 'account=preferred_username,name=name,email=email',
    text: {
      en: 'Claims that say who somebody is: account, name, email, and where the provider decides on rights also country, sectors, duties, highestTlp, as in sectors=vigia_sectors.',
      fr: 'Attributs qui disent qui est la personne : account, name, email et, si le fournisseur décide des droits, country, sectors, duties, highestTlp, comme sectors=vigia_sectors.',
      es: 'Atributos que dicen quién es la persona: account, name, email y, si el proveedor decide los derechos, country, sectors, duties, highestTlp, como sectors=vigia_sectors.',
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
  requiredLanguages: {
    variable: 'VIGIA_REQUIRED_LANGUAGES',
    kind: 'text',
    fallback: undefined,
    text: {
      en: 'Languages in which everything that an alert says must be complete before it is published, such as en,fr; absent: those of the node’s country (CA en,fr; MX es,en; US and NL en).',
      fr: 'Langues dans lesquelles tout le texte d’une alerte doit être complet avant sa publication, par exemple en,fr; en leur absence : celles du pays du nœud (CA en,fr; MX es,en; US et NL en).',
      es: 'Idiomas en que todo el texto de una alerta debe estar completo antes de publicarse, por ejemplo es,en; si faltan: los del país del nodo (CA en,fr; MX es,en; US y NL en).',
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
  smtpUrl: {
    variable: 'VIGIA_SMTP_URL',
    kind: 'url',
    fallback: undefined,
    secret: true,
    text: {
      en: 'SMTP server for e-mail to people, such as smtps://user:password@mail.example.org; with smtp: STARTTLS is required, but for this machine.',
      fr: 'Serveur SMTP pour les courriels, par exemple smtps://user:password@mail.example.org; avec smtp: STARTTLS est exigé, sauf sur cette machine.',
      es: 'Servidor SMTP para los correos, por ejemplo smtps://user:password@mail.example.org; con smtp: se exige STARTTLS, salvo en esta máquina.',
    },
  },
  mailFrom: {
    variable: 'VIGIA_MAIL_FROM',
    kind: 'text',
    fallback: undefined,
    text: {
      en: 'Address from which e-mail is sent.',
      fr: 'Adresse d’expédition des courriels.',
      es: 'Dirección desde la que se envían los correos.',
    },
  },
  messageHighestTlp: {
    variable: 'VIGIA_MESSAGE_HIGHEST_TLP',
    kind: 'choice',
    fallback: 'GREEN',
    choices: ['CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT'],
    text: {
      en: 'Highest label whose contents go out by e-mail or webhook; above it, messages only say that something waits.',
      fr: 'Étiquette la plus élevée dont le contenu sort par courriel ou webhook; au-delà, le message dit seulement que quelque chose attend.',
      es: 'Etiqueta más alta cuyo contenido sale por correo o webhook; por encima, el mensaje solo dice que algo espera.',
    },
  },
  webhookNetworks: {
    variable: 'VIGIA_WEBHOOK_NETWORKS',
    kind: 'choice',
    fallback: 'public',
    choices: ['public', 'private'],
    text: {
      en: 'private: webhooks may also go to this machine and to private networks, without TLS too.',
      fr: 'private : les webhooks peuvent aussi aller à cette machine et à des réseaux privés, même sans TLS.',
      es: 'private: los webhooks también pueden ir a esta máquina y a redes privadas, incluso sin TLS.',
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
      fr: 'Analystes qui se partagent les signaux d’une journée : la limite quotidienne vaut pour tous ensemble.',
      es: 'Analistas que se reparten las señales de un día: el límite diario es el de todos juntos.',
    },
  },
  mostMarkings: {
    variable: 'VIGIA_MARKINGS_PER_PEER',
    kind: 'number',
    fallback: 1_000,
    least: 10,
    most: 1_000_000,
    text: {
      en: 'Different markings under which one peer, or one program, may bring objects; beyond them nothing more of it is taken.',
      fr: 'Nombre de marquages différents sous lesquels un pair ou un programme peut apporter des objets; au-delà, rien de plus n’en est accepté.',
      es: 'Marcas distintas con las que un par o un programa puede traer objetos; más allá no se acepta nada más de él.',
    },
  },
  mostAside: {
    variable: 'VIGIA_ASIDE_PER_PEER',
    kind: 'number',
    fallback: 10_000,
    least: 1,
    most: 1_000_000,
    text: {
      en: 'Objects of one peer that wait for others or are in quarantine; beyond them it is not read until somebody has decided.',
      fr: 'Nombre d’objets d’un pair en attente d’autres ou en quarantaine; au-delà, il n’est plus lu avant une décision.',
      es: 'Objetos de un par que esperan a otros o están en cuarentena; más allá no se lee hasta que alguien decida.',
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
/** Raw values by option name: what the command line gave wins over the environment. */
export type RawOptions = Readonly<Partial<Record<OptionName, string | undefined>>>;
export type { OptionDefinition };
