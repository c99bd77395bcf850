import type { ErrorDefinition } from './error-definition.ts';

/** Codes about who signs in, with what, and the people, sessions and tokens of a node. */
export const signInErrorCodes = {
  'access.sign-in-required': {
    status: 401,
    text: {
      en: 'Sign in first.',
      fr: 'Connectez-vous d’abord.',
      es: 'Primero inicie sesión.',
    },
  },
  'access.credential-refused': {
    status: 401,
    text: {
      en: 'The token sent with this request is not valid here, has expired or was revoked.',
      fr: 'Le jeton envoyé avec cette demande n’est pas valide ici, a expiré ou a été révoqué.',
      es: 'El token enviado con esta solicitud no es válido aquí, ha caducado o fue revocado.',
    },
  },
  'access.forged-request': {
    status: 403,
    text: {
      en: 'This request does not prove that it comes from the application: reload the page and try again. Nothing was done.',
      fr: 'Cette demande ne prouve pas qu’elle vient de l’application : rechargez la page et réessayez. Rien n’a été fait.',
      es: 'Esta solicitud no demuestra que viene de la aplicación: vuelva a cargar la página e inténtelo de nuevo. No se hizo nada.',
    },
  },
  'access.sign-in-refused': {
    status: 401,
    text: {
      en: 'Account name and password do not match.',
      fr: 'Le nom du compte et le mot de passe ne correspondent pas.',
      es: 'El nombre de la cuenta y la contraseña no coinciden.',
    },
  },
  'access.sign-in-wait': {
    status: 429,
    text: {
      en: 'Too many attempts from here for this account. Try again in {seconds} seconds.',
      fr: 'Trop de tentatives d’ici pour ce compte. Réessayez dans {seconds} secondes.',
      es: 'Demasiados intentos desde aquí para esta cuenta. Vuelva a intentarlo en {seconds} segundos.',
    },
  },
  'access.sign-in-proof-too-old': {
    status: 403,
    text: {
      en: 'You signed in more than {minutes} minutes ago. Sign out and in again first. Nothing was changed.',
      fr: 'Votre connexion date de plus de {minutes} minutes. Déconnectez-vous et reconnectez-vous d’abord. Rien n’a été modifié.',
      es: 'Inició sesión hace más de {minutes} minutos. Primero cierre la sesión y vuelva a iniciarla. No se cambió nada.',
    },
  },
  'access.sign-in-busy': {
    status: 503,
    text: {
      en: 'Too many people are signing in at this moment. Try again in a few seconds.',
      fr: 'Trop de personnes se connectent en ce moment. Réessayez dans quelques secondes.',
      es: 'Demasiadas personas están iniciando sesión en este momento. Vuelva a intentarlo en unos segundos.',
    },
  },
  'access.sign-in-method-off': {
    status: 409,
    text: {
      en: 'This node does not use this way of signing in.',
      fr: 'Ce nœud n’utilise pas ce mode de connexion.',
      es: 'Este nodo no utiliza esta forma de iniciar sesión.',
    },
  },
  'access.sign-in-link-refused': {
    status: 401,
    text: {
      en: 'The link is not valid, has been used already or has expired. An administrator can make a new one.',
      fr: 'Le lien n’est pas valide, a déjà été utilisé ou a expiré. Un administrateur peut en créer un autre.',
      es: 'El enlace no es válido, ya se utilizó o ha caducado. Un administrador puede crear otro.',
    },
  },
  'access.sign-in-flow-ended': {
    status: 401,
    text: {
      en: 'This sign-in has expired or was answered already. Start again.',
      fr: 'Cette connexion a expiré ou a déjà reçu sa réponse. Recommencez.',
      es: 'Este inicio de sesión ha caducado o ya fue respondido. Empiece de nuevo.',
    },
  },
  'access.sign-in-passkey-refused': {
    status: 401,
    text: {
      en: 'The passkey could not be verified.',
      fr: 'La clé d’accès n’a pas pu être vérifiée.',
      es: 'No se pudo verificar la llave de acceso.',
    },
  },
  'access.sign-in-provider-refused': {
    status: 401,
    text: {
      en: 'The answer of the identity provider could not be verified, or the provider refused. Start again.',
      fr: 'La réponse du fournisseur d’identité n’a pas pu être vérifiée, ou le fournisseur a refusé. Recommencez.',
      es: 'No se pudo verificar la respuesta del proveedor de identidad, o el proveedor la rechazó. Empiece de nuevo.',
    },
  },
  'access.sign-in-provider-unreachable': {
    status: 503,
    text: {
      en: 'The identity provider does not answer. Try again later.',
      fr: 'Le fournisseur d’identité ne répond pas. Réessayez plus tard.',
      es: 'El proveedor de identidad no responde. Vuelva a intentarlo más tarde.',
    },
  },
  'password.too-short': {
    status: 422,
    text: {
      en: 'The password is too short: at least {least} characters. Several words are good.',
      fr: 'Le mot de passe est trop court : au moins {least} caractères. Plusieurs mots conviennent bien.',
      es: 'La contraseña es demasiado corta: al menos {least} caracteres. Varias palabras funcionan bien.',
    },
  },
  'password.too-long': {
    status: 422,
    text: {
      en: 'The password is too long: at most {most} characters.',
      fr: 'Le mot de passe est trop long : au plus {most} caractères.',
      es: 'La contraseña es demasiado larga: como máximo {most} caracteres.',
    },
  },
  'password.too-common': {
    status: 422,
    text: {
      en: 'The password is one of those that are tried first: a common one, a repetition or a row of keys.',
      fr: 'Le mot de passe est de ceux que l’on essaie en premier : courant, répétitif ou suite de touches.',
      es: 'La contraseña es de las que se prueban primero: común, repetitiva o una hilera de teclas.',
    },
  },
  'password.names-the-account': {
    status: 422,
    text: {
      en: 'The password is little more than the name of the person, the account or this application.',
      fr: 'Le mot de passe n’est guère plus que le nom de la personne, du compte ou de cette application.',
      es: 'La contraseña es poco más que el nombre de la persona, de la cuenta o de esta aplicación.',
    },
  },
  'person.not-found': {
    status: 404,
    text: {
      en: 'There is no person {person}.',
      fr: 'Il n’existe pas de personne {person}.',
      es: 'No existe la persona {person}.',
    },
  },
  'person.exists': {
    status: 409,
    text: {
      en: 'There is a person {person} already.',
      fr: 'La personne {person} existe déjà.',
      es: 'La persona {person} ya existe.',
    },
  },
  'person.last-administrator': {
    status: 409,
    text: {
      en: '{person} is the only administrator who can sign in. Make another one first.',
      fr: '{person} est la seule personne administratrice qui peut se connecter. Nommez-en d’abord une autre.',
      es: '{person} es la única persona administradora que puede iniciar sesión. Nombre primero a otra.',
    },
  },
  'person.own-rights': {
    status: 403,
    text: {
      en: 'Nobody changes their own rights: another administrator has to do it. Nothing was changed.',
      fr: 'Personne ne modifie ses propres droits : une autre personne administratrice doit le faire. Rien n’a été modifié.',
      es: 'Nadie cambia sus propios derechos: tiene que hacerlo otra persona administradora. No se cambió nada.',
    },
  },
  'person.rights-from-provider': {
    status: 409,
    text: {
      en: 'The rights of {person} come from the identity provider: change them there.',
      fr: 'Les droits de {person} viennent du fournisseur d’identité : modifiez-les là.',
      es: 'Los derechos de {person} provienen del proveedor de identidad: modifíquelos allí.',
    },
  },
  'passkey.not-found': {
    status: 404,
    text: {
      en: 'You have no passkey {passkey}.',
      fr: 'Vous n’avez pas de clé d’accès {passkey}.',
      es: 'Usted no tiene la llave de acceso {passkey}.',
    },
  },
  'session.not-found': {
    status: 404,
    text: {
      en: 'There is no session {session}.',
      fr: 'Il n’existe pas de session {session}.',
      es: 'No existe la sesión {session}.',
    },
  },
  'token.not-found': {
    status: 404,
    text: {
      en: 'There is no token {token}.',
      fr: 'Il n’existe pas de jeton {token}.',
      es: 'No existe el token {token}.',
    },
  },
  'token.above-owner': {
    status: 403,
    text: {
      en: 'A token may do and see no more than its owner ({right}). None was made.',
      fr: 'Un jeton ne peut ni faire ni voir plus que la personne à qui il appartient ({right}). Aucun n’a été créé.',
      es: 'Un token no puede hacer ni ver más que su titular ({right}). No se creó ninguno.',
    },
  },
  'token.lasts-too-long': {
    status: 422,
    text: {
      en: 'A token lasts at most {days} days, and ends in the future.',
      fr: 'Un jeton dure au plus {days} jours et prend fin dans l’avenir.',
      es: 'Un token dura como máximo {days} días y termina en el futuro.',
    },
  },
  'token.user-taken': {
    status: 409,
    text: {
      en: 'Another token has the user name {user} already.',
      fr: 'Un autre jeton porte déjà le nom d’utilisateur {user}.',
      es: 'Otro token ya tiene el nombre de usuario {user}.',
    },
  },
  'config.host-open': {
    status: 400,
    text: {
      en: 'The node does not listen on {host} (VIGIA_HOST) as it is configured: {problem}. It serves other machines only over TLS (VIGIA_TLS_CERTIFICATE and VIGIA_TLS_KEY, or VIGIA_BEHIND_PROXY) and under a known address (VIGIA_PUBLIC_URL with https).',
      fr: 'Le nœud n’écoute pas sur {host} (VIGIA_HOST) avec cette configuration : {problem}. Il ne sert d’autres machines que par TLS (VIGIA_TLS_CERTIFICATE et VIGIA_TLS_KEY, ou VIGIA_BEHIND_PROXY) et sous une adresse connue (VIGIA_PUBLIC_URL en https).',
      es: 'El nodo no escucha en {host} (VIGIA_HOST) con esta configuración: {problem}. Solo atiende a otras máquinas por TLS (VIGIA_TLS_CERTIFICATE y VIGIA_TLS_KEY, o VIGIA_BEHIND_PROXY) y con una dirección conocida (VIGIA_PUBLIC_URL con https).',
    },
  },
} as const satisfies Readonly<Record<string, ErrorDefinition>>;
