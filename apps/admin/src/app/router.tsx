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
        { path: 'seances/conflits', lazy: () => import('../routes/conflicts') },
        {
          path: 'seances',
          lazy: () => import('../routes/appointments'),
          children: [{ path: ':id', lazy: () => import('../routes/appointment') }],
        },
        { path: 'commandes', lazy: () => import('../routes/orders') },
        { path: 'commandes/:id', lazy: () => import('../routes/order') },
        { path: 'coupons', lazy: () => import('../routes/coupons') },
        { path: 'coupons/nouveau', lazy: () => import('../routes/new-coupon') },
        { path: 'coupons/:id', lazy: () => import('../routes/coupon') },
        { path: 'cours', lazy: () => import('../routes/courses') },
        { path: 'cours/nouveau', lazy: () => import('../routes/new-course') },
        { path: 'cours/:slug', lazy: () => import('../routes/course') },
        { path: 'integrations', lazy: () => import('../routes/stripe-events') },
        { path: 'integrations/ecarts', lazy: () => import('../routes/stripe-differences') },
        { path: 'integrations/contestations', lazy: () => import('../routes/disputes') },
        { path: 'integrations/:id', lazy: () => import('../routes/stripe-event') },
        { path: 'parametres', lazy: () => import('../routes/settings') },
        { path: 'tuteurs', lazy: () => import('../routes/tutors') },
        { path: 'tuteurs/t4a', lazy: () => import('../routes/t4a') },
        { path: 'tuteurs/:id', lazy: () => import('../routes/tutor') },
        { path: 'revenus', lazy: () => import('../routes/revenue') },
        { path: 'assistance', lazy: () => import('../routes/tickets') },
        { path: 'assistance/:id', lazy: () => import('../routes/ticket') },
      ],
    },
    { path: '*', element: <NotFound /> },
  ],
};

/** The frame stays while pages come and go, and when one of them breaks. */
export const routes: RouteObject[] = [{ element: <Layout />, errorElement: <RouteError />, children: [pages] }];
