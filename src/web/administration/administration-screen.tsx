import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Duty } from '../../model/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { useReader } from '../data/session.ts';
import layout from '../parts/layout.module.css';
import { Screen } from '../parts/screen.tsx';
import tabStyles from '../parts/tab-links.module.css';
import { TokenPanel } from '../sign-in/token-panel.tsx';
import { type AdministrationTab, administrationTabs } from './administration-search.ts';
import { Audit } from './audit.tsx';
import { Collections } from './collections.tsx';
import { People } from './people.tsx';
import { Policies } from './policies.tsx';

const route = getRouteApi('/$language/administration');

/** Whom the node shows what; the policies, and one's own part of the audit trail, are for everybody. */
const dutyOf: Partial<Record<AdministrationTab, Duty>> = {
  people: 'administer',
  tokens: 'administer',
  collections: 'share',
};

/** Who comes in, what they may do, and what was done. */
export function AdministrationScreen(): ReactNode {
  const voice = useVoice();
  const search = route.useSearch();
  const reader = useReader();
  const shown = administrationTabs.filter((tab) => {
    const duty = dutyOf[tab];
    return duty === undefined || reader?.duties.includes(duty) === true;
  });
  const tab = shown.find((name) => name === search.tab) ?? shown[0];
  return (
    <Screen title={voice.text('administration.title')} lead={voice.text('administration.lead')}>
      <nav aria-label={voice.text('administration.tabs')} className={tabStyles.tabs}>
        {shown.map((name) => (
          <Link
            key={name}
            to="/$language/administration"
            params={{ language: voice.language }}
            search={{ tab: name }}
            className={(name === tab ? tabStyles.tabActive : tabStyles.tab) ?? ''}
            aria-current={name === tab ? 'page' : undefined}
          >
            {voice.text(`administration.tab.${name}`)}
          </Link>
        ))}
      </nav>
      <div className={`${layout.stack} ${layout.tabbed}`}>
        {tab === 'people' && <People />}
        {tab === 'tokens' && <TokenPanel />}
        {tab === 'collections' && <Collections />}
        {tab === 'policies' && <Policies />}
        {tab === 'audit' && <Audit search={search} />}
      </div>
    </Screen>
  );
}
