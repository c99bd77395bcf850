import { dialogueCountries, type MeetingSeries } from '../../model/index.ts';
import { text } from './promise.ts';

/** Series whose meetings are entered here. */
export const meetingSeries: readonly MeetingSeries[] = [
  {
    id: 'nadd',
    title: text(
      'North American Drug Dialogue',
      'Dialogue nord-américain sur les drogues',
      'Diálogo de América del Norte sobre Drogas',
    ),
    members: dialogueCountries,
  },
];
