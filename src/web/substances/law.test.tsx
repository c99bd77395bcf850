import { renderToStaticMarkup } from 'react-dom/server';
import { createIntl } from 'react-intl';
import { describe, expect, test } from 'vitest';
import { type Language, languages, numberLocale } from '../../base/index.ts';
import { jurisdictionVerdicts } from '../../model/index.ts';
import { VoiceProvider } from '../app/voice-context.ts';
import type { Voice } from '../format/voice.ts';
import { english } from '../messages/en.ts';
import { spanish } from '../messages/es.ts';
import { french } from '../messages/fr.ts';
import { strongestVerdict } from '../parts/jurisdiction.ts';
import { NameOf } from '../parts/register-name.tsx';
import { VerdictChips, VerdictMark } from '../parts/verdict-mark.tsx';
import { sampleAnswer, sampleFinding } from './_sample-law.ts';
import { searchedTexts, sentenceOfFinding, sinceOf, summaryOfAnswers, whereOf } from './describe-finding.ts';
import { JurisdictionAnswers } from './jurisdiction-answers.tsx';
import { timelineSpec } from './timeline-spec.ts';

const catalogues = { en: english, fr: french, es: spanish } as const;

function voiceOf(language: Language): Voice {
  const locale = numberLocale[language];
  const intl = createIntl({ locale, messages: { ...catalogues[language] } });
  return { language, locale, text: (id, values) => intl.formatMessage({ id }, values) };
}

const en = voiceOf('en');
const fr = voiceOf('fr');
const es = voiceOf('es');

function markup(voice: Voice, answers: Parameters<typeof JurisdictionAnswers>[0]['answers']): string {
  return renderToStaticMarkup(
    <VoiceProvider value={voice}>
      <JurisdictionAnswers answers={answers} drawn={null} name="Carisoprodol" />
    </VoiceProvider>,
  );
}

describe('an entry in words', () => {
  test('names law, list and line as each language writes them', () => {
    expect(whereOf(sampleFinding(), en)).toBe('Controlled Drugs and Substances Act, Schedule V, item 2');
    expect(whereOf(sampleFinding(), fr)).toBe('Loi réglementant certaines drogues, annexe V, article 2');
    expect(whereOf(sampleFinding({ item: null }), es)).toBe('Ley de Canadá, anexo V');
  });

  test('says what its first day means', () => {
    expect(sinceOf(sampleFinding(), en)).toBe('in force since 2025-04-14; until 2026-04-13');
    expect(sinceOf(sampleFinding({ sinceKind: 'wording-since', until: null }), en)).toContain('may be older');
    expect(sinceOf(sampleFinding({ sinceKind: 'approximate', since: '1964-01-01', until: null }), en)).toBe(
      'since about 1964',
    );
    expect(sinceOf(sampleFinding({ sinceKind: 'approximate', since: '2021-04-01', until: null }), fr)).toBe(
      'depuis 2021-04 environ',
    );
    expect(sinceOf(sampleFinding({ status: 'proposed', until: null }), en)).toBe('proposed on 2025-04-14');
    expect(sinceOf(sampleFinding({ sinceKind: 'unknown', since: null, until: null }), es)).toBe(
      'primer día desconocido',
    );
  });

  test('says what weakens it', () => {
    const weak = sampleFinding({ verification: 'recalled', standing: 'ended', outcome: 'review' });
    const said = sentenceOfFinding(weak, en);

    expect(said).toContain('Ended');
    expect(said).toContain('a person must read it');
    expect(said).toContain('Unverified');
    expect(sentenceOfFinding(sampleFinding(), en)).not.toMatch(/Unverified|Ended/);
  });
});

describe('the answer of a jurisdiction', () => {
  const nothing = sampleAnswer({ verdict: 'no-entry', findings: [] });

  test.each(languages)('never says that something is not controlled (%s)', (language) => {
    const voice = voiceOf(language);
    const said = markup(voice, [nothing, sampleAnswer({ verdict: 'not-assessed', findings: [], searched: [] })]);

    expect(said).toContain('2026-06-15');
    expect(said).toMatch(
      { en: /No entry found in Contr/, fr: /Aucune inscription trouvée dans Loi/, es: /No se encontró entrada en Ley/ }[
        language
      ],
    );
    for (const message of Object.values(catalogues[language])) {
      expect(message).not.toMatch(/not controlled|uncontrolled|non contrôlée|no controlada|non réglementée/i);
    }
  });

  test('says which texts were searched only in part', () => {
    const searched = [...nothing.searched, { ...nothing.searched[0]!, complete: false, asOf: '2007-01' }];

    expect(searchedTexts(searched, en)).toBe(
      'Controlled Drugs and Substances Act (as of 2026-06-15) and Controlled Drugs and Substances Act (as of 2007-01, not complete)',
    );
  });

  test('shows the line as published, marked by its language, the reader’s own first', () => {
    const said = markup(fr, [
      sampleAnswer({ findings: [sampleFinding({ text: { en: 'Its salts', fr: 'Ses sels' } })] }),
    ]);

    expect(said.indexOf('lang="fr"')).toBeGreaterThan(-1);
    expect(said.indexOf('Ses sels')).toBeLessThan(said.indexOf('Its salts'));
  });

  test('sums up all jurisdictions without leaving one out', () => {
    const answers = jurisdictionVerdicts.map((verdict, index) => ({
      verdict,
      jurisdiction: (['UN', 'CA', 'MX', 'US', 'NL', 'EU'] as const)[index % 6]!,
    }));
    const said = summaryOfAnswers(answers.slice(0, 8), en);

    expect(said).toBe(
      'Entries in force: United Nations conventions, Canada and Mexico. Decided or proposed: United States and European Union. For a person to read: Netherlands. Ended: United Nations conventions. No entry found: Canada.',
    );
  });
});

describe('the marks', () => {
  test('differ by shape, not by colour alone', () => {
    const drawn = jurisdictionVerdicts.map((verdict) =>
      renderToStaticMarkup(<VerdictMark verdict={verdict} />).replace(/class="[^"]*"/, ''),
    );

    expect(new Set(drawn).size).toBe(jurisdictionVerdicts.length);
  });

  test('stand for the strongest of several, and are said in words', () => {
    expect(strongestVerdict(['no-entry', 'review', 'temporary'])).toBe('temporary');
    expect(strongestVerdict([])).toBe('not-assessed');
    const said = renderToStaticMarkup(
      <VoiceProvider value={en}>
        <VerdictChips
          verdicts={[
            { jurisdiction: 'NL', verdict: 'no-entry' },
            { jurisdiction: 'EU', verdict: 'listed' },
          ]}
        />
      </VoiceProvider>,
    );

    expect(said).toContain('Netherlands: No entry found; European Union: Listed by name');
  });
});

describe('a name', () => {
  test('that stands in for a missing one says so and is read as English', () => {
    const name = {
      text: { en: 'Metonitazene', fr: 'Metonitazene', es: 'Metonitazeno' },
      origin: { en: 'published', fr: 'english', es: 'systematic' },
    } as const;
    const said = (voice: Voice): string =>
      renderToStaticMarkup(
        <VoiceProvider value={voice}>
          <NameOf name={name} />
        </VoiceProvider>,
      );

    expect(said(fr)).toContain('<span lang="en">Metonitazene</span>');
    expect(said(fr)).toContain('nom anglais');
    expect(said(es)).toBe('Metonitazeno');
  });
});

describe('the timeline of a substance', () => {
  const entry = (part: Parameters<typeof sampleFinding>[0], from: string | null, to: string | null) => {
    const finding = sampleFinding(part);
    return { jurisdiction: finding.jurisdiction, from, to, uncertainStart: false, status: finding.status, finding };
  };
  const detail = {
    on: '2026-11-22',
    jurisdictions: [sampleAnswer(), sampleAnswer({ jurisdiction: 'MX', verdict: 'no-entry', findings: [] })],
    timeline: [
      entry({}, '2025-04-14', '2026-04-13'),
      entry({ key: 'b', status: 'in-force', until: null, since: '2026-04-12' }, '2026-04-12', null),
      entry({ key: 'c', status: 'proposed', until: null }, '2026-10-01', null),
      entry(
        {
          key: 'd',
          jurisdiction: 'UN',
          instrument: 'un-1971',
          list: 'IV',
          status: 'in-force',
          sinceKind: 'decision',
          since: '2025-03-12',
        },
        '2025-03-12',
        null,
      ),
      entry(
        {
          key: 'e',
          jurisdiction: 'UN',
          instrument: 'un-1961',
          list: 'I',
          status: 'in-force',
          sinceKind: 'decision',
          since: '2025-03-12',
        },
        '1964-01-01',
        null,
      ),
    ],
  };
  const spec = timelineSpec(detail, { title: 'Carisoprodol', today: '2026-11-22', voice: en });

  test('has a group for each jurisdiction asked, in the order of the house, and says where nothing was found', () => {
    expect(spec.groups.map(({ key, lanes, nothing }) => [key, lanes.length, nothing])).toEqual([
      ['UN', 2, 'Not assessed'],
      ['CA', 2, 'No entry found'],
      ['MX', 0, 'No entry found'],
    ]);
  });

  test('keeps law of one list on one lane and a proposal on another', () => {
    const canada = spec.groups.find(({ key }) => key === 'CA');

    expect(canada?.lanes.map(({ bars }) => bars.map(({ look }) => look))).toEqual([
      ['temporary', 'named'],
      ['proposed'],
    ]);
  });

  test('marks 180 days after a decision under the conventions of 1971 and 1988, not under that of 1961', () => {
    const bars = spec.groups[0]?.lanes.flatMap((lane) => lane.bars) ?? [];

    // 2025-03-12 and 180 days, by `date -d "2025-03-12 +180 days"`.
    expect(bars.map(({ treatyDue }) => treatyDue)).toEqual(['2025-09-08', null]);
  });

  test('draws the day asked for only where it is not today', () => {
    expect(spec.on).toBeNull();
    const earlier = timelineSpec({ ...detail, on: '2024-01-01' }, { title: '', today: '2026-11-22', voice: en });
    expect(earlier.on).toBe('2024-01-01');
  });
});
