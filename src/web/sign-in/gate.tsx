import { useQuery } from '@tanstack/react-query';
import { Navigate, useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useVoice } from '../app/voice-context.ts';
import { sessionQuery } from '../data/session.ts';
import { QueryView } from '../parts/query-view.tsx';

/** Lets whoever is signed in go on; others sign in first, and come back to the same page. */
export function Gate({ children }: { readonly children: ReactNode }): ReactNode {
  const voice = useVoice();
  const { pathname, searchStr } = useLocation();
  const session = useQuery(sessionQuery);
  return (
    <QueryView query={session} what={voice.text('app.name')}>
      {({ reader }) =>
        reader === null ? (
          <Navigate
            to="/$language/sign-in"
            params={{ language: voice.language }}
            search={{ onwards: `${pathname}${searchStr}` }}
            replace
          />
        ) : (
          children
        )
      }
    </QueryView>
  );
}
