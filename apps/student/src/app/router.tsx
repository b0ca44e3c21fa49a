import { NotFound, PageToCome, RouteError, SignedInOnly } from '@4as/shell';
import type { RouteObject } from 'react-router';
import { Layout } from './layout';
import { useViewer } from './viewer';

function SignedInPages() {
  return <SignedInOnly signedIn={useViewer() !== null} />;
}

/** Pages of people who are signed in. */
const signedInPages: RouteObject[] = [
  { path: 'panier', lazy: () => import('../routes/cart') },
  { path: 'paiement/:orderId', lazy: () => import('../routes/payment') },
  { path: 'seances', lazy: () => import('../routes/sessions') },
  { path: 'seances/series', lazy: () => import('../routes/series-list') },
  { path: 'seances/series/:id', lazy: () => import('../routes/series') },
  { path: 'seances/:id', lazy: () => import('../routes/session') },
  { path: 'seances/:id/deplacer', lazy: () => import('../routes/move-session') },
  {
    path: 'messages',
    lazy: () => import('../routes/messages'),
    children: [
      { index: true, lazy: () => import('../routes/no-conversation') },
      { path: ':id', lazy: () => import('../routes/conversation') },
    ],
  },
  { path: 'commandes', lazy: () => import('../routes/orders') },
  { path: 'commandes/:id', lazy: () => import('../routes/order') },
  { path: 'aide', lazy: () => import('../routes/help') },
  { path: 'aide/nouveau', lazy: () => import('../routes/new-ticket') },
  { path: 'aide/:id', lazy: () => import('../routes/ticket') },
  { path: 'avis', lazy: () => import('../routes/notices') },
  { path: 'moi', lazy: () => import('../routes/me') },
  { path: 'compte/paiement', lazy: () => import('../routes/cards') },
  { path: 'compte/rappels', lazy: () => import('../routes/reminders') },
  { path: 'compte', lazy: () => import('../routes/account') },
];

/** One line for each address. Pages load when they are gone to; a page's file exports `Component`. */
const pages: RouteObject = {
  errorElement: <RouteError />,
  hydrateFallbackElement: <PageToCome />,
  children: [
    { index: true, lazy: () => import('../routes/home') },
    { path: 'cours', lazy: () => import('../routes/courses') },
    { path: 'cours/:slug', lazy: () => import('../routes/course') },
    { path: 'reserver/:slug/serie', lazy: () => import('../routes/series-booking') },
    { path: 'tuteurs/:id', lazy: () => import('../routes/tutor') },
    { path: 'reserver/:slug', lazy: () => import('../routes/booking') },
    { path: 'proposition/:token', lazy: () => import('../routes/proposal') },
    { path: 'connexion', lazy: () => import('../routes/sign-in') },
    { path: 'inscription', lazy: () => import('../routes/sign-up') },
    { path: 'mot-de-passe-oublie', lazy: () => import('../routes/forgot-password') },
    { path: 'nouveau-mot-de-passe', lazy: () => import('../routes/reset-password') },
    { path: 'verification', lazy: () => import('../routes/verified') },
    { element: <SignedInPages />, children: signedInPages },
    { path: '*', element: <NotFound /> },
  ],
};

/** The frame stays while pages come and go, and when one of them breaks. */
export const routes: RouteObject[] = [{ element: <Layout />, errorElement: <RouteError />, children: [pages] }];
