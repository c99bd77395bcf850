import type { WordingSource } from './wording.ts';

/** What authorities published about words; each term names the one it follows. */
export const nidaEnglish: WordingSource = {
  publisher: 'National Institute on Drug Abuse (NIDA)',
  title: 'Words Matter: Terms to Use and Avoid When Talking About Addiction',
  url: 'https://nida.nih.gov/nidamed-medical-health-professionals/health-professions-education/words-matter-terms-to-use-avoid-when-talking-about-addiction',
};

export const nidaSpanish: WordingSource = {
  publisher: 'National Institute on Drug Abuse (NIDA)',
  title: 'Las palabras importan: términos preferidos al hablar de la adicción',
  url: 'https://nida.nih.gov/es/node/38234',
};

export const medlinePlusSpanish: WordingSource = {
  publisher: 'National Library of Medicine, NIH MedlinePlus',
  title: 'Una mejor forma de decirlo: el lenguaje estigmatizante afecta la forma de tratar la adicción',
  url: 'https://magazine.medlineplus.gov/es/art%C3%ADculo/una-mejor-forma-de-decirlo-el-lenguaje-estigmatizante-afecta-la-forma-de-tratar-la-adiccion',
};

export const healthCanadaEnglish: WordingSource = {
  publisher: 'Health Canada',
  title: 'Changing how we talk about substance use (2018)',
  url: 'https://www.canada.ca/en/health-canada/services/substance-use/problematic-prescription-drug-use/opioids/stigma/stigmatips-talk-substance-use.html',
};

export const publicHealthAgencyFrench: WordingSource = {
  publisher: 'Agence de la santé publique du Canada',
  title: 'Parler de la consommation de substances de manière humaniste, sécuritaire et non stigmatisante (2020)',
  url: 'https://www.canada.ca/fr/sante-publique/services/publications/vie-saine/parler-consommation-substances-maniere-humaniste-securitaire-non-stigmatisante-2019.html',
};
