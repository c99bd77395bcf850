import type { ErrorDefinition } from './error-definition.ts';

/** Codes about meetings, their decisions and action items. */
export const meetingErrorCodes = {
  'account.names-published': {
    status: 422,
    text: {
      en: 'It names persons, and {tlp} would publish their names. Choose a narrower marking, or take the names out.',
      fr: 'Il nomme des personnes, et {tlp} publierait leurs noms. Choisissez un marquage plus restreint, ou retirez les noms.',
      es: 'Nombra a personas, y {tlp} publicaría sus nombres. Elija un marcado más restringido o quite los nombres.',
    },
  },
  'meeting.series-unknown': {
    status: 422,
    text: {
      en: 'There is no series of meetings {part}. Known: {known}.',
      fr: 'Il n’existe pas de série de réunions {part}. Connues : {known}.',
      es: 'No existe la serie de reuniones {part}. Conocidas: {known}.',
    },
  },
  'meeting.days-reversed': {
    status: 422,
    text: {
      en: 'The meeting would end on {other}, before it begins on {part}. Exchange the days.',
      fr: 'La réunion se terminerait le {other}, avant de commencer le {part}. Inversez les dates.',
      es: 'La reunión terminaría el {other}, antes de empezar el {part}. Invierta las fechas.',
    },
  },
  'meeting.held-in-future': {
    status: 422,
    text: {
      en: 'A meeting that ends on {part} was not held yet: today is {other}. Call it planned, or correct the days.',
      fr: 'Une réunion qui se termine le {part} n’a pas encore eu lieu : nous sommes le {other}. Indiquez qu’elle est prévue, ou corrigez les dates.',
      es: 'Una reunión que termina el {part} aún no se ha celebrado: hoy es {other}. Indique que está prevista o corrija las fechas.',
    },
  },
  'meeting.host-not-member': {
    status: 422,
    text: {
      en: '{part} does not host: members of the series are {other}. Choose one of them; others are entered as guests.',
      fr: 'Ce pays ({part}) n’est pas hôte. Membres de la série : {other}. Choisissez l’un d’eux; les autres sont saisis comme invités.',
      es: '{part} no es anfitrión: los miembros de la serie son {other}. Elija uno de ellos; los demás se registran como invitados.',
    },
  },
  'meeting.number-used': {
    status: 422,
    text: {
      en: 'Number {part} is that of “{other}”. Take another number, or leave it empty.',
      fr: 'Le numéro {part} est celui de « {other} ». Prenez-en un autre, ou laissez-le vide.',
      es: 'El número {part} es el de «{other}». Tome otro o déjelo vacío.',
    },
  },
  'meeting.part-of-unknown': {
    status: 422,
    text: {
      en: 'It cannot be part of {part}: choose a meeting of the same series that is itself no part of another.',
      fr: 'Elle ne peut pas faire partie de {part} : choisissez une réunion de la même série qui ne fait pas elle-même partie d’une autre.',
      es: 'No puede ser parte de {part}: elija una reunión de la misma serie que no sea parte de otra.',
    },
  },
  'meeting.reference-unknown': {
    status: 422,
    text: {
      en: '“{part}” refers to an agenda item, a paper or a decision that this meeting does not have. Take the reference away, or choose another.',
      fr: '« {part} » renvoie à un point, un document ou une décision que cette réunion ne contient pas. Supprimez le renvoi ou choisissez-en un autre.',
      es: '«{part}» remite a un punto, un documento o una decisión que esta reunión no contiene. Quite la referencia o elija otra.',
    },
  },
  'meeting.commitment-unknown': {
    status: 422,
    text: {
      en: '“{part}” names the commitment {other}, which does not exist or is withdrawn. Choose another.',
      fr: '« {part} » nomme l’engagement {other}, qui n’existe pas ou a été retiré. Choisissez-en un autre.',
      es: '«{part}» nombra el compromiso {other}, que no existe o fue retirado. Elija otro.',
    },
  },
  'meeting.due-before-meeting': {
    status: 422,
    text: {
      en: '“{part}” would be due on {other}, before the meeting begins. Choose a later day.',
      fr: '« {part} » serait à échéance le {other}, avant le début de la réunion. Choisissez une date ultérieure.',
      es: '«{part}» vencería el {other}, antes de que empiece la reunión. Elija una fecha posterior.',
    },
  },
  'meeting.participant-of-nobody': {
    status: 422,
    text: {
      en: '{part} comes for nobody. Choose a country, or name the organisation.',
      fr: '{part} ne représente personne. Choisissez un pays, ou nommez l’organisation.',
      es: '{part} no representa a nadie. Elija un país o nombre la organización.',
    },
  },
  'meeting.participant-twice': {
    status: 422,
    text: {
      en: '{part} is on the list twice for the same delegation. Take one of the two away.',
      fr: '{part} figure deux fois sur la liste pour la même délégation. Retirez l’une des deux mentions.',
      es: '{part} figura dos veces en la lista por la misma delegación. Quite una de las dos.',
    },
  },
  'meeting.action-unknown': {
    status: 404,
    text: {
      en: 'The meeting {meeting} has no action item {item} that you may see. Open it again.',
      fr: 'La réunion {meeting} n’a pas de mesure de suivi {item} que vous puissiez voir. Ouvrez-la de nouveau.',
      es: 'La reunión {meeting} no tiene una tarea {item} que usted pueda ver. Ábrala de nuevo.',
    },
  },
  'meeting.action-parent-missing': {
    status: 422,
    text: {
      en: '“{title}” is part of nothing yet. Choose in the meeting the commitment that it is to be part of, and save.',
      fr: '« {title} » ne fait encore partie de rien. Choisissez dans la réunion l’engagement dont il fera partie, puis enregistrez.',
      es: '«{title}» todavía no es parte de nada. Elija en la reunión el compromiso del que será parte y guarde.',
    },
  },
} as const satisfies Readonly<Record<string, ErrorDefinition>>;
