import { NotFound, PageToCome, RouteError, SignedInOnly } from '@4as/shell';
import type { RouteObject } from 'react-router';
import { Layout } from './layout';
import { useViewer } from './viewer';

function SignedInPages() {
  return <SignedInOnly signedIn={useViewer() !== null} />;
}

/** One line for each address. Pages load when they are gone to; a page's file exports `Component`. */
const pages: RouteObject = {
  errorElement: <RouteError />,
  hydrateFallbackElement: <PageToCome />,
  children: [
    { path: 'connexion', lazy: () => import('../routes/sign-in') },
    { path: 'mot-de-passe-oublie', lazy: () => import('../routes/forgot-password') },
    { path: 'nouveau-mot-de-passe', lazy: () => import('../routes/reset-password') },
    { path: 'verification', lazy: () => import('../routes/verified') },
    {
      element: <SignedInPages />,
      // Pages of people who are signed in: here, all but those of the account.
      children: [
        { index: true, lazy: () => import('../routes/home') },
        { path: 'seances', lazy: () => import('../routes/sessions') },
        { path: 'seances/:id', lazy: () => import('../routes/session') },
        { path: 'seances/:id/deplacer', lazy: () => import('../routes/move-session') },
        { path: 'disponibilites', lazy: () => import('../routes/hours') },
        { path: 'disponibilites/dates', lazy: () => import('../routes/special-dates') },
        { path: 'disponibilites/absences', lazy: () => import('../routes/time-off') },
        { path: 'disponibilites/regles', lazy: () => import('../routes/booking-rules') },
        {
          path: 'messages',
          lazy: () => import('../routes/messages'),
          children: [
            { index: true, lazy: () => import('../routes/no-conversation') },
            { path: ':id', lazy: () => import('../routes/conversation') },
          ],
        },
        { path: 'revenus', lazy: () => import('../routes/earnings') },
        { path: 'revenus/:month', lazy: () => import('../routes/earning-month') },
        { path: 'evaluations', lazy: () => import('../routes/evaluations') },
        { path: 'profil/rappels', lazy: () => import('../routes/reminders') },
        { path: 'profil', lazy: () => import('../routes/profile') },
      ],
    },
    { path: '*', element: <NotFound /> },
  ],
};

/** The frame stays while pages come and go, and when one of them breaks. */
export const routes: RouteObject[] = [{ element: <Layout />, errorElement: <RouteError />, children: [pages] }];
