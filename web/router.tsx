import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { signInSearch } from './account/sign-in-search.ts';
import { auditSearchSchema } from './audit/audit-search.ts';
import { compareSearchSchema } from './compare/compare-search.ts';
import { BrokenState } from './frame/BrokenState.tsx';
import { Frame } from './frame/Frame.tsx';
import { NotFound } from './frame/NotFound.tsx';
import { lightSearchSchema } from './light/light-search.ts';
import { matrixSearchSchema } from './matrix/matrix-search.ts';
import { Overview } from './overview/Overview.tsx';
import { profileSearchSchema } from './profile/profile-search.ts';
import { promisesSearchSchema } from './promises/promises-search.ts';
import { reportsSearchSchema } from './reports/reports-search.ts';
import { scenariosSearchSchema } from './scenarios/scenarios-search.ts';
import { overviewSearchSchema, sharedSearchSchema } from './selection/search.ts';
import { parseSearch, stringifySearch } from './selection/search-string.ts';
import { storySearchSchema } from './story/story-search.ts';

const rootRoute = createRootRoute({
  component: Frame,
  notFoundComponent: NotFound,
  validateSearch: sharedSearchSchema,
});

const overviewRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  component: Overview,
  validateSearch: overviewSearchSchema,
});

const compareRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/compare',
  component: lazyRouteComponent(() => import('./compare/CompareView.tsx'), 'CompareView'),
  validateSearch: compareSearchSchema,
});

const lightRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/light',
  component: lazyRouteComponent(() => import('./light/LightView.tsx'), 'LightView'),
  validateSearch: lightSearchSchema,
});

const planRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/plan',
  component: lazyRouteComponent(() => import('./plan/PlanView.tsx'), 'PlanView'),
});

const helpRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/help/coverage',
  component: lazyRouteComponent(() => import('./help/HelpView.tsx'), 'HelpView'),
});

const storyRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/story',
  component: lazyRouteComponent(() => import('./story/StoryView.tsx'), 'StoryView'),
  validateSearch: storySearchSchema,
});

const promisesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/promises',
  component: lazyRouteComponent(() => import('./promises/PromisesView.tsx'), 'PromisesView'),
  validateSearch: promisesSearchSchema,
});

const reportsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/citizen-reports',
  component: lazyRouteComponent(() => import('./reports/ReportsView.tsx'), 'ReportsView'),
  validateSearch: reportsSearchSchema,
});

const scenariosRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/scenarios',
  component: lazyRouteComponent(() => import('./scenarios/ScenariosView.tsx'), 'ScenariosView'),
  validateSearch: scenariosSearchSchema,
});

const profileRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/profile',
  component: lazyRouteComponent(() => import('./profile/ProfileView.tsx'), 'ProfileView'),
  validateSearch: profileSearchSchema,
});

const matrixRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/matrix',
  component: lazyRouteComponent(() => import('./matrix/MatrixView.tsx'), 'MatrixView'),
  validateSearch: matrixSearchSchema,
});

const auditRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/audit',
  component: lazyRouteComponent(() => import('./audit/AuditView.tsx'), 'AuditView'),
  validateSearch: auditSearchSchema,
});

const accountsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/accounts',
  component: lazyRouteComponent(() => import('./accounts/AccountsView.tsx'), 'AccountsView'),
});

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  component: lazyRouteComponent(() => import('./account/SignInView.tsx'), 'SignInView'),
  validateSearch: signInSearch,
});

export const router = createRouter({
  routeTree: rootRoute.addChildren([
    overviewRoute,
    matrixRoute,
    compareRoute,
    lightRoute,
    promisesRoute,
    scenariosRoute,
    reportsRoute,
    storyRoute,
    profileRoute,
    planRoute,
    helpRoute,
    auditRoute,
    accountsRoute,
    signInRoute,
  ]),
  parseSearch,
  stringifySearch,
  defaultPreload: 'intent',
  defaultErrorComponent: BrokenState,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
