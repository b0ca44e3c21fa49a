import { startApp } from '@4as/shell';
import { routes } from './app/router';
import { typePolicies } from './app/type-policies';
import { ViewerDocument } from './app/viewer';
import possible from './gql/possible-types';

void startApp({
  app: 'admin',
  baseUrl: import.meta.env.BASE_URL,
  texts: {
    fr: () => import('@4as/i18n/bundles/admin.fr'),
    en: () => import('@4as/i18n/bundles/admin.en'),
  },
  routes,
  typePolicies,
  possibleTypes: possible.possibleTypes,
  preload: (client) => client.apollo.query({ query: ViewerDocument }),
  development: import.meta.env.DEV,
});
