import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { apiAddress, loadErrorTexts, parseText, problemText, ProblemAnswer, UnreadableAnswer } from './client.ts';

const parser = z.object({ name: z.string() });
const problem = {
  type: 'about:blank',
  title: 'Not found',
  status: 404,
  code: 'source.unknown',
  detail: 'There is no source x.',
  details: { source: 'x', known: ['a', 'b'] },
};

describe('the client of the API', () => {
  test('joins lists with ~ and leaves out what is not asked', () => {
    expect(apiAddress('/figures', { place: ['CA-ON', 'NL'], substance: [], from: undefined, per: '100000' })).toBe(
      '/api/v1/figures?place=CA-ON%7ENL&per=100000',
    );
  });

  test('takes an answer of the expected form', () => {
    expect(parseText('{"name":"CA"}', { status: 200, parser })).toEqual({ name: 'CA' });
  });

  test('refuses an answer of another form instead of showing half of it', () => {
    expect(() => parseText('{"title":"CA"}', { status: 200, parser })).toThrow(UnreadableAnswer);
    expect(() => parseText('<html>', { status: 200, parser })).toThrow(UnreadableAnswer);
  });

  test('throws the problem that the node states', () => {
    expect(() => parseText(JSON.stringify(problem), { status: 404, parser })).toThrow(ProblemAnswer);
  });

  test('says a known problem in the language of the reader', async () => {
    await loadErrorTexts();
    expect(problemText(problem, 'fr')).toBe('La source x n’existe pas. Sources connues\u00a0: a, b.');
  });

  test('says an unknown problem in the words of the node', () => {
    expect(problemText({ ...problem, code: 'new.code' }, 'es')).toBe('There is no source x.');
  });
});
