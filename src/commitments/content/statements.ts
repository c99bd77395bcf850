import type { Statement } from '../../model/index.ts';

/** Joint statements of which the commitments are entered. */
export const statements: readonly Statement[] = [
  {
    id: 'nadd-7',
    title: {
      en: 'Joint statement of the seventh meeting of the North American Drug Dialogue',
      fr: 'Déclaration conjointe de la septième réunion du Dialogue nord-américain sur les drogues',
      es: 'Declaración conjunta de la séptima reunión del Diálogo de América del Norte sobre Drogas',
    },
    heldFrom: '2023-11-07',
    heldUntil: '2023-11-08',
    publishedOn: '2023-11-14',
    publisher: {
      en: 'Public Safety Canada',
      fr: 'Sécurité publique Canada',
      es: 'Seguridad Pública de Canadá',
    },
    language: 'en',
    place: { en: 'Washington, D.C.', fr: 'Washington (D.C.)', es: 'Washington, D. C.' },
  },
  {
    id: 'nadd-9',
    title: {
      en: 'Statement on the ninth meeting of the North American Drug Dialogue',
      fr: 'Déclaration sur la neuvième réunion du Dialogue nord-américain sur les drogues',
      es: 'Declaración sobre la novena reunión del Diálogo de América del Norte sobre Drogas',
    },
    heldFrom: '2026-01-27',
    heldUntil: '2026-01-28',
    publishedOn: '2026-02-02',
    publisher: {
      en: 'Office of Science and Technology Policy, the White House',
      fr: 'Bureau de la politique scientifique et technologique, Maison-Blanche',
      es: 'Oficina de Política Científica y Tecnológica, la Casa Blanca',
    },
    language: 'en',
    place: { en: 'Ottawa', fr: 'Ottawa', es: 'Ottawa' },
  },
];
