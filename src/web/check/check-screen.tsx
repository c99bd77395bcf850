import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useVoice } from '../app/voice-context.ts';
import { nodeQuery } from '../data/queries.ts';
import { checkQuery } from '../data/register-queries.ts';
import { buttonClass } from '../parts/button.tsx';
import { DayField } from '../parts/day-field.tsx';
import { QueryView } from '../parts/query-view.tsx';
import { Screen } from '../parts/screen.tsx';
import { TextField } from '../parts/text-field.tsx';
import { useKeys } from '../parts/use-keys.ts';
import { parseLawDays } from '../substances/substances-search.ts';
import styles from './check.module.css';
import { CheckResult } from './check-result.tsx';
import { type CheckSearch, parseCheckSearch } from './check-search.ts';
import { ListForm } from './list-form.tsx';
import { ScreeningList } from './screening-list.tsx';

const route = getRouteApi('/$language/check');

/** One field for whatever a person has in hand; and a list for what a laboratory has. */
export function CheckScreen(): ReactNode {
  const voice = useVoice();
  const search = route.useSearch();
  return (
    <Screen title={voice.text('check.title')} lead={<p>{voice.text('check.lead')}</p>}>
      <div className={styles.stack}>
        <Question key={`${search.q ?? ''}|${search.quantity ?? ''}`} search={search} />
        {search.q !== undefined && <Answer search={search} question={search.q} />}
        <section className={styles.stack} aria-labelledby="lists">
          <h2 id="lists">{voice.text('check.lists')}</h2>
          <div className={styles.columns}>
            <ListForm />
            <ScreeningList />
          </div>
        </section>
      </div>
    </Screen>
  );
}

function Question({ search }: { readonly search: CheckSearch }): ReactNode {
  const voice = useVoice();
  const navigate = route.useNavigate();
  const today = useQuery(nodeQuery).data?.today ?? '';
  const field = useRef<HTMLInputElement>(null);
  const [q, setQ] = useState(search.q ?? '');
  const [quantity, setQuantity] = useState(search.quantity ?? '');
  const asked = search.q;
  useEffect(() => {
    if (asked === undefined) field.current?.focus({ preventScroll: true });
  }, [asked]);
  useKeys({ '/': () => field.current?.focus() });

  function ask(days: Pick<CheckSearch, 'on' | 'knownOn'>): void {
    if (q.trim() === '') {
      field.current?.focus();
      return;
    }
    const next = { q: q.trim(), ...(quantity.trim() === '' ? {} : { quantity: quantity.trim() }), ...days };
    void navigate({ search: parseCheckSearch(next), resetScroll: false });
  }

  function changeDay(name: 'on' | 'knownOn', day: string | null): void {
    const { on, knownOn } = search;
    const days = { on, knownOn, [name]: day === today ? undefined : (day ?? undefined) };
    if (q.trim() !== '') ask(parseLawDays(days));
    else void navigate({ search: parseCheckSearch({ ...search, ...days }), replace: true, resetScroll: false });
  }

  return (
    <form
      className={styles.question}
      onSubmit={(event) => {
        event.preventDefault();
        ask({ ...search });
      }}
    >
      <TextField
        label={voice.text('check.q')}
        hint={voice.text('check.q.hint')}
        value={q}
        onChange={setQ}
        fieldRef={field}
        maxLength={4000}
        large
      />
      <div className={styles.questionRow}>
        <TextField
          label={voice.text('check.quantity')}
          value={quantity}
          onChange={setQuantity}
          placeholder="1.2 kg"
          maxLength={40}
        />
        <DayField label={voice.text('law.on')} value={search.on ?? today} onChange={(day) => changeDay('on', day)} />
        <DayField
          label={voice.text('law.knownOn')}
          value={search.knownOn ?? today}
          onChange={(day) => changeDay('knownOn', day)}
        />
        <button type="submit" className={buttonClass('primary')}>
          {voice.text('check.do')}
        </button>
      </div>
    </form>
  );
}

function Answer({ search, question }: { readonly search: CheckSearch; readonly question: string }): ReactNode {
  const voice = useVoice();
  const { quantity, on, knownOn } = search;
  const query = useQuery(checkQuery({ q: question, quantity, on, knownOn }));
  return (
    <QueryView query={query} what={voice.text('check.answer')}>
      {(answer) => <CheckResult answer={answer} search={search} />}
    </QueryView>
  );
}
