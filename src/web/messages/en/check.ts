export const englishCheck = {
  'nav.check': 'Check',
};
