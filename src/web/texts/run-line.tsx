import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { TextRunLine } from '../../api/index.ts';
import { legalLanguages } from '../../model/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { useRegisterNames } from '../data/register-names.ts';
import { nameOfLanguage } from './describe-text.ts';
import { LineMark } from './line-mark.tsx';
import styles from './texts.module.css';
import { WordDiff } from './word-diff.tsx';

/** One line of a report: where it stands, what it says in each language, what changed, and why it counts as this kind. */
export function RunLine({ line }: { readonly line: TextRunLine }): ReactNode {
  const voice = useVoice();
  const nameOf = useRegisterNames();
  const { kind, list, item, text, before, diff, substance, until, finding, note } = line;
  const changed = diff.filter(({ parts }) => parts.some(({ op }) => op !== 'same'));
  return (
    <li className={styles.runLine}>
      <p className={styles.lineHead}>
        <span className={`${styles.mark} ${styles[kind]}`}>
          <LineMark kind={kind} />
          {voice.text(`texts.line.${kind}`)}
        </span>
        {list !== null && <strong>{placeOf()}</strong>}
        {until !== null && <span>{voice.text('texts.until', { date: until })}</span>}
        {substance !== null && (
          <Link to="/$language/substances/$substance" params={{ language: voice.language, substance }}>
            {nameOf(substance)}
          </Link>
        )}
      </p>
      {changed.length > 0
        ? changed.map(({ language, parts }) => (
            <Wording key={language} language={language}>
              <WordDiff parts={parts} language={language} />
            </Wording>
          ))
        : legalLanguages.map((language) => {
            const published = text[language];
            return published === undefined ? null : (
              <Wording key={language} language={language}>
                <p lang={language}>{published}</p>
              </Wording>
            );
          })}
      {before !== null && changed.length === 0 && Object.keys(text).length === 0 && <Before before={before} />}
      {note !== null && <p className={styles.quiet}>{note[voice.language]}</p>}
      {kind === 'unidentified' && searchText(text) !== '' && (
        <p className={styles.quiet}>
          <Link to="/$language/substances" params={{ language: voice.language }} search={{ q: searchText(text) }}>
            {voice.text('texts.search')}
          </Link>
        </p>
      )}
      {finding !== null && (
        <p className={styles.quiet}>
          {voice.text('text.labelled', { label: voice.text('texts.inMatrix'), value: finding.citation })}
        </p>
      )}
    </li>
  );

  function placeOf(): string {
    const title = finding?.listTitle[voice.language] ?? voice.text('texts.list', { list: list ?? '' });
    return item === null ? title : voice.text('texts.item', { list: title, item });
  }
}

/** What to look for in the register: the name without what stands in brackets after it. */
export function searchText(text: TextRunLine['text']): string {
  const published = legalLanguages.map((language) => text[language]).find((line) => line !== undefined) ?? '';
  const name = published.replace(/\s[([].*$/su, '').trim();
  return (name === '' ? published : name).slice(0, 100);
}

/** The wording of an edition before, where this one has none. */
function Before({ before }: { readonly before: TextRunLine['text'] }): ReactNode {
  const voice = useVoice();
  return (
    <>
      <p className={styles.quiet}>{voice.text('texts.before')}</p>
      {legalLanguages.map((language) => {
        const published = before[language];
        return published === undefined ? null : (
          <Wording key={language} language={language}>
            <p lang={language}>{published}</p>
          </Wording>
        );
      })}
    </>
  );
}

function Wording({ language, children }: { readonly language: string; readonly children: ReactNode }): ReactNode {
  const voice = useVoice();
  return (
    <div className={styles.wording}>
      <abbr title={nameOfLanguage(language, voice.locale)} className={styles.language}>
        {language.toUpperCase()}
      </abbr>
      {children}
    </div>
  );
}
