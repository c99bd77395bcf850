import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { languageRoute } from './frame-routes.tsx';

const meetingsRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'meetings',
  component: lazyRouteComponent(() => import('../meetings/meetings-screen.tsx'), 'MeetingsScreen'),
});

const newMeetingRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'meetings/new',
  component: lazyRouteComponent(() => import('../meetings/meeting-edit-screen.tsx'), 'NewMeetingScreen'),
});

const meetingRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'meetings/$meeting',
  component: lazyRouteComponent(() => import('../meetings/meeting-screen.tsx'), 'MeetingScreen'),
});

const meetingEditRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'meetings/$meeting/edit',
  component: lazyRouteComponent(() => import('../meetings/meeting-edit-screen.tsx'), 'MeetingEditScreen'),
});

/** When the countries meet, and what they agree. */
export const meetingRoutes = { meetingsRoute, newMeetingRoute, meetingRoute, meetingEditRoute } as const;
