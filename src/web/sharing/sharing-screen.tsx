import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useVoice } from '../app/voice-context.ts';
import { formatNumber } from '../format/number.ts';
import { Screen } from '../parts/screen.tsx';
import tabStyles from '../parts/tab-links.module.css';
import { Inbound } from './inbound.tsx';
import { Outbound } from './outbound.tsx';
import { Peers } from './peers.tsx';
import { Quarantine } from './quarantine.tsx';
import { quarantineQuery } from './sharing-queries.ts';
import { type SharingTab, sharingTabs } from './sharing-search.ts';

const route = getRouteApi('/$language/sharing');

/** Other nodes, and what goes between them and this one. */
export function SharingScreen(): ReactNode {
  const voice = useVoice();
  const search = route.useSearch();
  const { tab = 'peers' } = search;
  const held = useQuery(quarantineQuery({}, undefined)).data?.entries.length ?? 0;
  return (
    <Screen title={voice.text('sharing.title')} lead={voice.text('sharing.lead')}>
      <nav aria-label={voice.text('sharing.tabs')} className={tabStyles.tabs}>
        {sharingTabs.map((name) => (
          <Link
            key={name}
            to="/$language/sharing"
            params={{ language: voice.language }}
            search={name === 'peers' ? {} : { tab: name }}
            className={(name === tab ? tabStyles.tabActive : tabStyles.tab) ?? ''}
            aria-current={name === tab ? 'page' : undefined}
          >
            {voice.text(`sharing.tab.${name}`)}
            {name === 'quarantine' && held > 0 && <span className={tabStyles.count}>{formatNumber(held, voice)}</span>}
          </Link>
        ))}
      </nav>
      {contentOf(tab)}
    </Screen>
  );
}

function contentOf(tab: SharingTab): ReactNode {
  switch (tab) {
    case 'peers':
      return <Peers />;
    case 'in':
      return <Inbound />;
    case 'out':
      return <Outbound />;
    case 'quarantine':
      return <Quarantine />;
  }
}
