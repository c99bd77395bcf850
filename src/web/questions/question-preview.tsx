import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { type ComposedQuestion, ProgressAnswer } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { TimeSeriesFigure } from '../charts/time-series-figure.tsx';
import { describeCaveats, describeCoverage, describeFigure, describeSpan } from '../commitments/describe-progress.ts';
import { progressSpec } from '../commitments/progress-spec.ts';
import { apiAddress, sendDecision } from '../data/client.ts';
import { noText } from '../entries/trilingual-field.tsx';
import { summarise } from '../format/summary.ts';
import layout from '../parts/layout.module.css';
import outcomes from '../parts/outcome.module.css';
import { Panel } from '../parts/panel.tsx';
import { describeFailure } from '../parts/query-view.tsx';
import { useSettled } from '../parts/use-settled.ts';

/** What the question is answered today, or why it has no answer. */
export function QuestionPreview({ content }: { readonly content: ComposedQuestion }): ReactNode {
  const voice = useVoice();
  const asked = { ...useSettled(content, 400), title: noText, note: noText };
  const answer = useQuery({
    queryKey: ['/progress-questions/preview', JSON.stringify(asked)],
    queryFn: () =>
      sendDecision(apiAddress('/progress-questions/preview'), { content: asked, asKnownOn: null }, ProgressAnswer),
    enabled: asked.measure.sources.length > 0,
    retry: false,
  });
  return (
    <Panel title={voice.text('question.preview')}>
      {answer.error !== null && <p className={outcomes.failed}>{describeFailure(answer.error, voice)}</p>}
      {answer.data !== undefined && <Answer answer={answer.data} />}
      {answer.isFetching && answer.data === undefined && (
        <p className={layout.quiet} role="status">
          {voice.text('question.preview.asking')}
        </p>
      )}
    </Panel>
  );
}

function Answer({ answer }: { readonly answer: ProgressAnswer }): ReactNode {
  const voice = useVoice();
  const { latest, unitText } = answer;
  if (latest === null) return <p>{voice.text('progress.none')}</p>;
  const spec = { ...progressSpec(answer, voice), title: voice.text('question.preview') };
  const facts = [
    describeSpan(latest.period, answer, voice),
    describeCoverage(latest, voice),
    describeCaveats(latest, voice),
  ].filter((fact) => fact !== '');
  const summary = summarise(spec.title, spec.lines[0]?.points ?? [], {
    voice,
    describe: (date) => describeSpan(date, answer, voice),
  });
  return (
    <>
      <p>
        <strong>
          {describeFigure(latest, voice)} {unitText[voice.language]}
        </strong>
      </p>
      <p className={layout.quiet}>{facts.join(' · ')}</p>
      <TimeSeriesFigure
        spec={spec}
        summary={summary}
        pointsLabel={voice.text('chart.points')}
        emptyText={voice.text('chart.empty')}
      />
    </>
  );
}
