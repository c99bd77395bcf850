import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { SettingEntry, WatchEntry, WatchList } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { nodeQuery } from '../data/queries.ts';
import { watchesQuery, watchSettingsQuery } from '../data/watch-queries.ts';
import layout from '../parts/layout.module.css';
import { Panel } from '../parts/panel.tsx';
import { QueryView } from '../parts/query-view.tsx';
import { Screen } from '../parts/screen.tsx';
import { Proposal } from './proposal.tsx';
import { ProposeDialog, type WatchedMethod } from './propose-dialog.tsx';
import { type Settings, useSettings } from './use-settings.ts';
import { Watches } from './watch-list.tsx';

/** What watches ask of their methods, what is proposed, and what was decided. */
export function WatchSettingsScreen(): ReactNode {
  const voice = useVoice();
  const query = useQuery(watchesQuery);
  const title = voice.text('watch.title');
  return (
    <Screen
      title={title}
      above={
        <Link to="/$language/methods" params={{ language: voice.language }}>
          {voice.text('methods.title')}
        </Link>
      }
      lead={voice.text('watch.lead')}
    >
      <QueryView query={query} what={title}>
        {(list) => <Content list={list} />}
      </QueryView>
    </Screen>
  );
}

interface Asked {
  readonly watch: WatchEntry;
  readonly method: WatchedMethod;
}

function Content({ list }: { readonly list: WatchList }): ReactNode {
  const voice = useVoice();
  const settings = useSettings();
  const [asked, setAsked] = useState<Asked | null>(null);
  const versions = useQuery(watchSettingsQuery);
  const title = voice.text('watch.proposals');
  return (
    <div className={layout.stack}>
      {settings.message !== '' && <p>{settings.message}</p>}
      <QueryView query={versions} what={title}>
        {({ settings: all }) => <Versions all={all} list={list} settings={settings} />}
      </QueryView>
      <Panel title={voice.text('watch.all')}>
        <Watches
          watches={list.watches.filter(({ series }) => series > 0)}
          onPropose={(watch, method) => setAsked({ watch, method })}
        />
      </Panel>
      {asked !== null && (
        <ProposeDialog
          {...asked}
          onClose={() => setAsked(null)}
          onPropose={(proposal) => {
            setAsked(null);
            void settings.propose(proposal);
          }}
        />
      )}
    </div>
  );
}

interface VersionsProps {
  readonly all: readonly SettingEntry[];
  readonly list: WatchList;
  readonly settings: Settings;
}

function Versions({ all, list, settings }: VersionsProps): ReactNode {
  const { secondPerson, watches } = list;
  const voice = useVoice();
  const analyst = useQuery(nodeQuery).data?.access.name ?? '';
  const open = all.filter(({ state }) => state === 'proposed');
  const past = all.filter(({ state }) => state !== 'proposed');
  const shared = { analyst, secondPerson, settings };
  const titles = new Map(
    watches.flatMap(({ methods }) => methods.map(({ method, title }) => [method, title] as const)),
  );
  const titleOf = ({ method }: SettingEntry): string => titles.get(method)?.[voice.language] ?? method;
  return (
    <>
      <Panel
        title={voice.text('watch.proposals')}
        lead={voice.text(secondPerson ? 'watch.secondPerson' : 'watch.onePerson')}
      >
        {open.length === 0 && <p>{voice.text('watch.proposals.none')}</p>}
        {open.map((setting) => (
          <Proposal key={setting.id} setting={setting} title={titleOf(setting)} {...shared} />
        ))}
      </Panel>
      {past.length > 0 && (
        <Panel title={voice.text('watch.past')}>
          {past.map((setting) => (
            <Proposal key={setting.id} setting={setting} title={titleOf(setting)} {...shared} />
          ))}
        </Panel>
      )}
    </>
  );
}
