import type { englishCheck } from '../en/check.ts';
export const frenchCheck: Readonly<Record<keyof typeof englishCheck, string>> = {
  'nav.check': 'Vérifier',
};
