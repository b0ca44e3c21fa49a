import { useConnection } from '@4as/graphql-client';
import { isLanguage, languages, type Language } from '@4as/i18n';
import { useLanguage, useTranslation } from '@4as/i18n/react';
import { AppFrame, Banner, type AccountAction, type AppFrameProps } from '@4as/ui';
import { Button } from '@mantine/core';
import { IconLogout } from '@tabler/icons-react';
import { Link, useLocation } from 'react-router';
import { signInAddress } from '../session/sign-in-address';
import { useSignOut } from '../session/use-sign-out';
import { useApp } from '../start/app-context';

/** The person signed in, as far as the frame shows them. */
export interface FrameViewer {
  name: string;
  email: string;
  pictureUrl?: string | null;
}

export interface ShellFrameProps extends Pick<
  AppFrameProps,
  'layout' | 'items' | 'space' | 'command' | 'actions' | 'footer' | 'children'
> {
  /** Null for visitors; undefined while it is not known yet. */
  viewer: FrameViewer | null | undefined;
  /** Account menu, before "sign out". */
  accountActions?: readonly AccountAction[];
  /** After the page has changed its language: to keep it in the account. */
  onLanguage?: (language: Language) => void;
}

/** The frame with our words, the language switch, the session and the state of the live connection. */
export function ShellFrame({ viewer, accountActions = [], onLanguage, actions, children, ...frame }: ShellFrameProps) {
  const { t } = useTranslation('app');
  const { chooseLanguage } = useApp();
  const language = useLanguage();
  const signOut = useSignOut();

  const choose = async (code: string) => {
    if (!isLanguage(code) || code === language) return;
    await chooseLanguage(code);
    onLanguage?.(code);
  };
  const account = viewer && {
    ...viewer,
    actions: [...accountActions, { label: t('signOut'), icon: IconLogout, onClick: () => void signOut() }],
  };
  return (
    <AppFrame
      {...frame}
      brand={{ name: t('name'), to: '/' }}
      account={account}
      actions={viewer === null ? <SignInButton /> : actions}
      languages={languages.map((code) => ({ code, label: t(`language.${code}`) }))}
      language={language}
      onLanguage={(code) => void choose(code)}
      notice={<ConnectionNotice />}
      texts={{
        skipToContent: t('skipToContent'),
        navigation: t('navigation'),
        more: t('more'),
        close: t('actions.close'),
        accountMenu: viewer ? t('account', { name: viewer.name }) : t('accountMenu'),
        preferences: t('preferences'),
        language: t('language.label'),
        scheme: { label: t('scheme.label'), light: t('scheme.light'), dark: t('scheme.dark'), auto: t('scheme.auto') },
      }}
    >
      {children}
    </AppFrame>
  );
}

function SignInButton() {
  const { t } = useTranslation('app');
  const { pathname, search, hash } = useLocation();
  if (pathname.startsWith('/connexion')) return null;
  return (
    <Button component={Link} to={signInAddress(`${pathname}${search}${hash}`)} variant="default" size="sm">
      {t('signIn')}
    </Button>
  );
}

/** Says when what is shown may be behind; nothing while all is well. */
function ConnectionNotice() {
  const { t } = useTranslation('app');
  const status = useConnection();
  return status === 'reconnecting' ? <Banner tone="warning">{t('states.reconnecting')}</Banner> : null;
}
