import { describe, expect, test } from 'vitest';
import { openEntrance } from './_api.ts';

const entrance = openEntrance();

describe('drawings over HTTP', () => {
  test('a structure of the register is a picture with words in the reader’s language', async () => {
    const address = '/api/v1/register/fentanyl/drawing.svg?theme=dark';
    const answer = await entrance().get(address, { 'accept-language': 'es' });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toBe('image/svg+xml; charset=utf-8');
    expect(answer.body).toMatch(/^<svg role="img" aria-labelledby="title description" lang="es" xmlns=/u);
    expect(answer.body).toContain('<title id="title">Fentanilo</title>');
    expect(answer.body).toContain('<desc id="description">Fórmula estructural, C22H28N2O.</desc>');
    expect(answer.body).toContain('#E8ECF1');
  });

  test('it is not sent again while it is the same', async () => {
    const address = '/api/v1/register/fentanyl/drawing.svg';
    const { headers } = await entrance().get(address);
    const again = await entrance().get(address, { 'if-none-match': String(headers.etag) });
    expect([again.statusCode, again.body]).toEqual([304, '']);
  });

  test('it can run nothing when it is opened as a page', async () => {
    const { headers, body } = await entrance().get('/api/v1/register/fentanyl/drawing.svg');
    expect(headers['content-security-policy']).toBe("default-src 'none'; style-src 'unsafe-inline'; sandbox");
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(body).not.toMatch(/<script|on\w+=|href|javascript:/iu);
  });

  test('a class wording sets off its atoms, and says which it is', async () => {
    const plain = await entrance().get('/api/v1/register/acetylfentanyl/drawing.svg');
    const marked = await entrance().get('/api/v1/register/acetylfentanyl/drawing.svg?rule=CA-I-16');
    expect([plain.body.includes('#FFD866'), marked.body.includes('#FFD866')]).toEqual([false, true]);
    expect(marked.body).toContain(
      'Set off: the atoms that the class wording describes (S.C. 1996, c. 19, Sch. I, item 16',
    );
  });

  test.each([
    ['/api/v1/register/nobody-knows/drawing.svg', 404, 'structure.none-known'],
    ['/api/v1/register/fentanyl/drawing.svg?rule=CA-I-13', 422, 'structure.rule-does-not-fit'],
    ['/api/v1/register/fentanyl/drawing.svg?theme=pink', 400, 'request.invalid'],
    ['/api/v1/register/fentanyl/drawing.svg?thme=dark', 400, 'request.invalid'],
  ])('%s: %i %s', async (address, status, code) => {
    const answer = await entrance().get(address);
    expect([answer.statusCode, answer.json().code]).toEqual([status, code]);
  });

  test('a structure that somebody asks about is drawn too', async () => {
    const answer = await entrance().post('/api/v1/drawings', { smiles: '[Cl-].C[NH2+]C(C)Cc1ccccc1', theme: 'light' });
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'image/svg+xml; charset=utf-8']);
    expect(answer.body).toContain('<title id="title">C10H15N.ClH</title>');
    expect(answer.body).toContain('Structural formula, C10H15N.ClH. Counter-ions and solvents: hydrochloride.</desc>');
  });

  test.each([
    [{ smiles: 'C1CC' }, 422, 'structure.unreadable'],
    [{ smiles: '</svg><script>alert(1)</script>' }, 422, 'structure.not-a-structure'],
    [{ smiles: '' }, 422, 'structure.not-a-structure'],
    [{ smiles: 'C'.repeat(4_001) }, 422, 'structure.too-long'],
    [{ smiles: 'C'.repeat(300) }, 422, 'structure.too-many-atoms'],
    [{ smiles: 'C1CC1'.repeat(61) }, 422, 'structure.too-many-rings'],
    [{ smiles: 'CCO', rule: 'nobody-knows' }, 422, 'structure.rule-does-not-fit'],
    [{ smiles: 'C'.repeat(200_000) }, 400, 'request.invalid'],
    [{ smiles: 'C'.repeat(2_000_000) }, 413, 'request.too-large'],
    [{ smiles: 'CCO', colour: 'red' }, 400, 'request.invalid'],
    [{}, 400, 'request.invalid'],
  ])('%o is refused: %i %s', async (body, status, code) => {
    const answer = await entrance().post('/api/v1/drawings', body);
    expect([answer.statusCode, answer.json().code]).toEqual([status, code]);
  });
});
