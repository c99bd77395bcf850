import type { z } from 'zod';
import { sameText, type Text } from '../../../base/index.ts';

/** Why a cell cannot be read, in words for whoever wrote the file: what a parser says of it is English, and for programs. */
export function sayIssue(issue: z.core.$ZodIssue | undefined): Text {
  switch (issue?.code) {
    case 'invalid_value': {
      const values = issue.values.map(String).join(', ');
      return {
        en: `write one of these: ${values}`,
        fr: `écrivez l’une de ces valeurs\u00A0: ${values}`,
        es: `escriba uno de estos valores: ${values}`,
      };
    }
    case 'invalid_type':
      return {
        en: 'something is missing here, or of another kind than it has to be',
        fr: 'il manque quelque chose, ou ce n’est pas ce qui est attendu',
        es: 'falta algo, o no es lo que se espera',
      };
    case 'invalid_format':
      return issue.format === 'url' ? webAddress : otherForm;
    case 'too_big':
      return {
        en: `at most ${issue.maximum} characters, items or units are taken`,
        fr: `au plus ${issue.maximum} caractères, éléments ou unités sont admis`,
        es: `se admiten como máximo ${issue.maximum} caracteres, elementos o unidades`,
      };
    case 'too_small':
      return {
        en: `at least ${issue.minimum} are needed`,
        fr: `il en faut au moins ${issue.minimum}`,
        es: `se necesitan al menos ${issue.minimum}`,
      };
    case 'custom':
      return ownTexts[issue.message] ?? sameText(issue.message);
    case undefined:
    case 'not_multiple_of':
    case 'unrecognized_keys':
    case 'invalid_union':
    case 'invalid_key':
    case 'invalid_element':
      return otherForm;
  }
}

const otherForm: Text = {
  en: 'it is not written as it has to be; export a file to see how',
  fr: 'la forme n’est pas celle attendue; exportez un fichier pour la voir',
  es: 'no tiene la forma esperada; exporte un archivo para verla',
};

const webAddress: Text = {
  en: 'write a whole web address, beginning with https://',
  fr: 'écrivez une adresse Web complète, commençant par https://',
  es: 'escriba una dirección web completa, que comience con https://',
};

/** What our own contracts say of a value. */
const ownTexts: Readonly<Record<string, Text>> = {
  'not a calendar day (YYYY-MM-DD)': {
    en: 'write a day as year, month, day: 2026-11-21',
    fr: 'écrivez un jour ainsi\u00A0: année, mois, jour (2026-11-21)',
    es: 'escriba un día como año, mes, día: 2026-11-21',
  },
  'names a country twice': {
    en: 'it names a country twice',
    fr: 'un pays y est nommé deux fois',
    es: 'nombra dos veces a un país',
  },
  'holds control characters that nobody sees': {
    en: 'it holds control characters that nobody sees: type it anew',
    fr: 'il contient des caractères de commande invisibles\u00A0: saisissez-le de nouveau',
    es: 'contiene caracteres de control que nadie ve: escríbalo de nuevo',
  },
};
