import { describeMarking } from '../../model/index.ts';
import { annexSections } from './annex-sections.ts';
import { areaSection } from './area-sections.ts';
import type { ReportDocument } from './document.ts';
import { goalSection, type MeasuredGoal, measureGoals } from './goal-section.ts';
import { narrativeSection } from './narrative-section.ts';
import { promisedSection } from './promised-section.ts';
import { findFacts, type QuestionFacts } from './question-facts.ts';
import type { ReportInput } from './report-input.ts';
import { sayDay, sayText } from './say.ts';
import { shortSection } from './short-section.ts';
import type { ReportVoice } from './voice.ts';
import { isOfWork, workSection } from './work-section.ts';

/** Everything that a report says in numbers, whatever its language. */
export interface ReportFacts {
  readonly questions: readonly QuestionFacts[];
  readonly goals: readonly MeasuredGoal[];
}

/** Asks every question, and measures every goal by the answers. */
export function findReportFacts({ questions, goals = [] }: Pick<ReportInput, 'questions' | 'goals'>): ReportFacts {
  const facts = questions.map(findFacts);
  return { questions: facts, goals: measureGoals(goals, facts) };
}

/** The report as a document: a function of its input, of the numbers found in it, and of the language. */
export function buildReport(input: ReportInput, facts: ReportFacts, voice: ReportVoice): ReportDocument {
  const { strategy, asKnownOn, since, node, marking, questions, narratives = [] } = input;
  const title = input.commitments.find(({ id }) => id === strategy)?.title;
  const day = sayDay(asKnownOn, voice);
  // Of the node's own work a section of its own tells.
  const reported = facts.questions.filter((one) => !isOfWork(one));
  return {
    language: voice.language,
    locale: voice.locale,
    title: voice.text('title', { strategy: title === undefined ? strategy : sayText(title, voice) }),
    subtitle:
      since === null
        ? voice.text('subtitle', { day })
        : voice.text('subtitle.since', { day, since: sayDay(since, voice) }),
    description: voice.text('description', { day }),
    issuer: voice.text('issuer', { country: sayText(node.name, voice) }),
    tlp: marking.tlp,
    marking: sayText(describeMarking(marking), voice),
    training: questions.some(({ training }) => training) ? voice.text('training') : null,
    day: asKnownOn,
    words: { page: voice.text('page'), contents: voice.text('contents'), data: voice.text('data') },
    sections: [
      shortSection({ input, facts: reported, goals: facts.goals }, voice),
      ...(facts.goals.length === 0 ? [] : [goalSection(facts.goals, input, voice)]),
      areaSection({ input, facts: reported }, voice),
      ...(reported.length === facts.questions.length ? [] : [workSection({ input, facts: facts.questions }, voice)]),
      promisedSection(input, voice),
      ...(narratives.length === 0 ? [] : [narrativeSection(narratives, voice)]),
      ...annexSections({ input, facts: reported }, voice),
    ],
  };
}
