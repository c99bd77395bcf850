import { expect, test } from 'vitest';
import { speak } from '../_speak.ts';
import { loadErrorTexts, ProblemAnswer } from '../data/client.ts';
import { describeRefusal } from './describe-refusal.ts';
import { nameOfPart } from './name-of-part.ts';

const voice = speak('fr');

async function said(code: string, details: Record<string, unknown>): Promise<string> {
  await loadErrorTexts();
  const problem = { type: '', title: code, status: 422, code, detail: 'in the language of the node', details };
  return describeRefusal(new ProblemAnswer(problem), voice, (pointer) => nameOfPart(pointer, voice));
}

test('parts, languages, countries and titles are called as people call them', async () => {
  expect(await said('account.translation-missing', { part: '/title', languages: ['en', 'es'] })).toBe(
    '«\u00A0Titre\u00A0» n’a pas de version dans ces langues\u00A0: anglais et espagnol. Rédigez-la, ou gardez ceci comme ébauche.',
  );
  expect(await said('judgement.not-an-owner', { country: 'NL', owners: ['CA', 'MX'] })).toBe(
    'Ce pays ne répond pas de cet engagement (Pays-Bas). Choisissez l’un de ses responsables\u00A0: Canada et Mexique.',
  );
  const commitment = { en: 'Kits', fr: 'Trousses', es: 'Estuches' };
  expect(await said('commitment.owner-missing', { commitment })).toContain('«\u00A0Trousses\u00A0»');
});

test('what the node cannot read is named by its part, not by its pointer', async () => {
  const problem = '/content/evidence/0 Invalid URL; /content/asOf Invalid input';
  expect(await said('request.invalid', { problem })).toBe(
    'Rempli d’une façon qui ne peut être lue\u00A0: Éléments probants · 1 et Examiné jusqu’au. Corrigez, ou laissez vide.',
  );
});
