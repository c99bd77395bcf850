import './theme/base.css';
import './theme/fonts.css';
import './theme/tokens.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { router } from './app/routes.tsx';
import { ProblemAnswer, UnreadableAnswer } from './data/client.ts';
import { watchSignInNeeded } from './data/proof.ts';
import { endSession } from './data/session.ts';

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      refetchOnWindowFocus: true,
      // An answer of the node will not change by asking again; silence may.
      retry: (failures, error) =>
        failures < 2 && !(error instanceof ProblemAnswer) && !(error instanceof UnreadableAnswer),
    },
  },
});

// The session ended meanwhile: the gate sees it and leads to the sign-in screen.
watchSignInNeeded(() => endSession(queries));

const container = document.getElementById('application');
if (container === null) throw new Error('index.html has no element #application');
createRoot(container).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);
