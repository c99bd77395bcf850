import type { englishCheck } from '../en/check.ts';
export const spanishCheck: Readonly<Record<keyof typeof englishCheck, string>> = {
  'nav.check': 'Verificar',
};
