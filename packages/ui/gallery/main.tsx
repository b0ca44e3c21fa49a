import {
  IconBook2,
  IconCalendarEvent,
  IconHome2,
  IconLayoutGrid,
  IconMessage2,
  IconReceipt,
  IconSettings,
} from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter, Outlet, RouterProvider } from 'react-router';
import { AppFrame, AppProvider, type AppName, type FrameTexts, type NavItem } from '../src';
import { Conversation } from './sections/conversation';
import { Display } from './sections/display';
import { Feedback } from './sections/feedback';
import { Fields } from './sections/fields';
import { Home } from './sections/home';
import { Picker } from './sections/picker';
import { Tables } from './sections/tables';

const texts: FrameTexts = {
  skipToContent: 'Aller au contenu',
  navigation: 'Navigation principale',
  more: 'Plus',
  close: 'Fermer',
  accountMenu: 'Compte de Léa Tremblay',
  preferences: 'Préférences : langue et apparence',
  language: 'Langue',
  scheme: { label: 'Apparence', light: 'Claire', dark: 'Sombre', auto: 'Comme l’appareil' },
};

const items = (at: string): NavItem[] => [
  { to: at, label: 'Accueil', icon: IconHome2, end: true },
  { to: `${at}/affichage`, label: 'Affichage', icon: IconLayoutGrid },
  { to: `${at}/choix`, label: 'Choix', icon: IconCalendarEvent },
  { to: `${at}/messages`, label: 'Messages', icon: IconMessage2, badge: 3, badgeLabel: '3 non lus' },
  { to: `${at}/champs`, label: 'Champs', icon: IconBook2, group: 'Formulaires' },
  { to: `${at}/etats`, label: 'États', icon: IconSettings, group: 'Formulaires' },
  {
    to: `${at}/tableaux`,
    label: 'Tableaux',
    icon: IconReceipt,
    badge: 12,
    badgeLabel: '12 nouveaux',
    group: 'Formulaires',
  },
];

const spaces: Record<AppName, string | undefined> = {
  student: undefined,
  tutor: 'Espace tuteur',
  admin: 'Administration',
};

function Frame({ app, children }: { app: AppName; children: ReactNode }) {
  const [language, setLanguage] = useState('fr');
  return (
    <AppProvider app={app} language={language} siteName="4AS" closeLabel={texts.close}>
      <AppFrame
        brand={{ name: '4AS', to: `/${app}` }}
        space={spaces[app]}
        layout={app === 'student' ? 'top' : 'side'}
        items={items(`/${app}`).slice(0, app === 'student' ? 5 : 7)}
        account={{
          name: 'Léa Tremblay',
          email: 'lea.tremblay@exemple.ca',
          actions: [{ label: 'Se déconnecter', onClick: () => undefined }],
        }}
        languages={[
          { code: 'fr', label: 'Français' },
          { code: 'en', label: 'English' },
        ]}
        language={language}
        onLanguage={setLanguage}
        texts={texts}
        footer="4AS, tutorat au Québec"
      >
        {children}
      </AppFrame>
    </AppProvider>
  );
}

const pages = [
  { index: true, element: <Home /> },
  { path: 'affichage', element: <Display /> },
  { path: 'choix', element: <Picker /> },
  { path: 'messages', element: <Conversation /> },
  { path: 'champs', element: <Fields /> },
  { path: 'etats', element: <Feedback /> },
  { path: 'tableaux/:order?', element: <Tables /> },
];

const router = createBrowserRouter([
  ...(['student', 'tutor', 'admin'] as const).map((app) => ({
    path: `/${app}`,
    element: (
      <Frame app={app}>
        <Outlet />
      </Frame>
    ),
    children: pages,
  })),
  { path: '*', element: <a href="/student">4AS</a> },
]);

const root = document.getElementById('root');
if (root) createRoot(root).render(<RouterProvider router={router} />);
