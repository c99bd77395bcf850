import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { PracticeEntry } from '../../api/index.ts';
import { dialogueCountries, practiceShelves } from '../../model/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { RoomTabs } from '../entries/room-tabs.tsx';
import { formatCountry } from '../format/country.ts';
import { buttonClass } from '../parts/button.tsx';
import { ForDuty } from '../parts/for-duty.tsx';
import forms from '../parts/form.module.css';
import layout from '../parts/layout.module.css';
import { Panel } from '../parts/panel.tsx';
import { QueryView } from '../parts/query-view.tsx';
import { Screen } from '../parts/screen.tsx';
import { SelectField } from '../parts/select-field.tsx';
import { TextField } from '../parts/text-field.tsx';
import { practicesQuery } from './practice-queries.ts';
import { parsePracticesSearch } from './practices-search.ts';

const route = getRouteApi('/$language/practices');

/** What was found to work, and where: shelves of the statements, searched in all three languages at once. */
export function PracticesScreen(): ReactNode {
  const voice = useVoice();
  const { language } = voice;
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const practices = useQuery({ ...practicesQuery(search), placeholderData: keepPreviousData });
  const change = (part: Readonly<Record<string, string>>): void =>
    void navigate({ search: parsePracticesSearch({ ...search, ...part }), replace: true });
  const every = { value: '', label: voice.text('commitments.every') };
  return (
    <Screen
      title={voice.text('practice.title')}
      tabs={<RoomTabs here="practices" />}
      lead={voice.text('practice.lead')}
    >
      <div className={layout.stack}>
        <div className={`${forms.fields} ${forms.asked}`}>
          <TextField
            label={voice.text('practice.search')}
            search
            value={search.q ?? ''}
            onChange={(q) => change({ q })}
          />
          <SelectField
            label={voice.text('practice.shelf')}
            value={search.shelf ?? ''}
            options={[
              every,
              ...practiceShelves.map((value) => ({ value, label: voice.text(`practice.shelf.${value}`) })),
            ]}
            onChange={(shelf) => change({ shelf })}
          />
          <SelectField
            label={voice.text('practice.adopted')}
            value={search.country ?? ''}
            options={[
              every,
              ...[...dialogueCountries, 'NL'].map((value) => ({ value, label: formatCountry(value, voice) })),
            ]}
            onChange={(country) => change({ country })}
          />
          <ForDuty duty="analyse">
            <Link to="/$language/practices/new" params={{ language }} className={buttonClass()}>
              {voice.text('practice.new')}
            </Link>
          </ForDuty>
        </div>
        <QueryView query={practices} what={voice.text('practice.title')}>
          {({ practices: found }) =>
            found.length === 0 ? (
              <p className={layout.quiet}>{voice.text('practice.none')}</p>
            ) : (
              found.map((practice) => <Card key={practice.id} practice={practice} />)
            )
          }
        </QueryView>
      </div>
    </Screen>
  );
}

function Card({ practice }: { readonly practice: PracticeEntry }): ReactNode {
  const voice = useVoice();
  const { language } = voice;
  const { id, title, description, shelf, grade, adopted } = practice;
  const countries = [...new Set(adopted.map(({ country }) => formatCountry(country, voice)))];
  const facts = [voice.text(`practice.shelf.${shelf}`), voice.text(`practice.grade.${grade}`), ...countries];
  return (
    <Panel title={title[language]}>
      <p className={layout.quiet}>{facts.join(' · ')}</p>
      <p>{shortened(description[language])}</p>
      <Link to="/$language/practices/$practice" params={{ language, practice: id }}>
        {voice.text('practice.open', { title: title[language] })}
      </Link>
    </Panel>
  );
}

/** The beginning of a text, up to a word. */
function shortened(text: string): string {
  if (text.length <= 280) return text;
  const begin = text.slice(0, 280);
  return `${begin.slice(0, Math.max(begin.lastIndexOf(' '), 200))}…`;
}
