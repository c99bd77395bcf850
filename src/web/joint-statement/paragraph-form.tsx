import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { FigureCitation, JointParagraph, MeetingDecisionsList, ParagraphCheck } from '../../api/index.ts';
import { languages, numberLocale } from '../../base/index.ts';
import { useVoice } from '../app/voice-context.ts';
import entries from '../entries/entries.module.css';
import { TrilingualField } from '../entries/trilingual-field.tsx';
import { Button } from '../parts/button.tsx';
import forms from '../parts/form.module.css';
import { MultiChoice } from '../parts/multi-choice.tsx';
import { useSettled } from '../parts/use-settled.ts';
import { CitationForm, noCitation } from './citation-form.tsx';
import { FigureFindings } from './figure-findings.tsx';
import styles from './joint-statement.module.css';
import { SourcedNumbers } from './sourced-numbers.tsx';
import { checkQuery } from './statement-queries.ts';

interface ParagraphFormProps {
  readonly number: number;
  readonly last: number;
  readonly paragraph: JointParagraph;
  readonly decisions: MeetingDecisionsList['meetings'][number]['decisions'];
  readonly onChange: (paragraph: JointParagraph) => void;
  readonly onMove: (step: -1 | 1) => void;
  readonly onRemove: () => void;
}

/** A paragraph as it is written: three languages side by side, decisions, figures, and what the data say meanwhile. */
export function ParagraphForm(props: ParagraphFormProps): ReactNode {
  const { number, last, paragraph, decisions, onChange, onMove, onRemove } = props;
  const voice = useVoice();
  const change = (part: Partial<JointParagraph>): void => onChange({ ...paragraph, ...part });
  const settled = useSettled(paragraph, 600);
  const check = useQuery({ ...checkQuery(settled), enabled: isAskable(settled) }).data;
  return (
    <fieldset className={`${entries.texts} ${styles.block}`}>
      <legend>{voice.text('statement.paragraph', { number })}</legend>
      <TrilingualField
        label={voice.text('statement.paragraphText')}
        value={paragraph.text}
        maxLength={5_000}
        rows={6}
        onChange={(text) => change({ text })}
      />
      {decisions.length > 0 && (
        <MultiChoice
          label={voice.text('statement.decisions')}
          choices={decisions.map(({ id, text }) => ({ id, name: text[voice.language] }))}
          chosen={paragraph.decisions}
          onChange={(chosen) => change({ decisions: [...chosen] })}
        />
      )}
      <Citations paragraph={paragraph} check={check} change={change} />
      <SourcedNumbers sourced={paragraph.sourced} onChange={(sourced) => change({ sourced })} />
      {check !== undefined && <FigureFindings check={check} />}
      <div className={forms.fields}>
        <Button disabled={number === 1} onPress={() => onMove(-1)}>
          {voice.text('statement.moveUp', { number })}
        </Button>
        <Button disabled={number === last} onPress={() => onMove(1)}>
          {voice.text('statement.moveDown', { number })}
        </Button>
        <Button look="quiet" onPress={onRemove}>
          {voice.text('statement.removeParagraph', { number })}
        </Button>
      </div>
    </fieldset>
  );
}

interface CitationsProps {
  readonly paragraph: JointParagraph;
  readonly check: ParagraphCheck | undefined;
  readonly change: (part: Partial<JointParagraph>) => void;
}

function Citations({ paragraph, check, change }: CitationsProps): ReactNode {
  const voice = useVoice();
  const { citations, text } = paragraph;
  const set = (id: string, citation: FigureCitation): void => change({ citations: { ...citations, [id]: citation } });
  const insert = (id: string, value: number): void => {
    const decimals = citations[id]?.decimals ?? 0;
    const isPercent = check?.citations.find((one) => one.id === id)?.isPercent ?? false;
    const written = languages.map((language) => {
      const digits = new Intl.NumberFormat(numberLocale[language], {
        minimumFractionDigits: decimals,
        maximumFractionDigits: decimals,
      }).format(value);
      const sign = isPercent ? (language === 'en' ? '%' : '\u00a0%') : '';
      return [language, `${text[language].trimEnd()} ${digits}${sign}`.trimStart()] as const;
    });
    change({ text: { ...text, ...Object.fromEntries(written) } });
  };
  return (
    <>
      {Object.entries(citations).map(([id, citation]) => (
        <CitationForm
          key={id}
          citation={citation}
          answer={check?.citations.find((one) => one.id === id)}
          onChange={(next) => set(id, next)}
          onInsert={(value) => insert(id, value)}
          onRemove={() =>
            change({ citations: Object.fromEntries(Object.entries(citations).filter(([other]) => other !== id)) })
          }
        />
      ))}
      <div>
        <Button onPress={() => set(crypto.randomUUID(), noCitation(new Date().toISOString().slice(0, 10)))}>
          {voice.text('statement.cite')}
        </Button>
      </div>
    </>
  );
}

/** Whether the node can answer it: something is written, and every citation is complete. */
function isAskable({ text, citations }: JointParagraph): boolean {
  const isCited = Object.values(citations).every(({ asked, period }) => asked.id !== '' && period !== '');
  return isCited && (Object.keys(citations).length > 0 || languages.some((language) => /\d/u.test(text[language])));
}
