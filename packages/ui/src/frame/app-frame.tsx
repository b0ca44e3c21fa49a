import { lazy, Suspense, type ReactNode } from 'react';
import { Link } from 'react-router';
import { Avatar } from '../display/avatar';
import { BottomBar } from './bottom-bar';
import classes from './frame.module.css';
import { Logo } from './logo';
import { NavEntry } from './nav-entry';
import type { Account, FrameTexts, LanguageChoice, NavItem } from './navigation';
import { NavigationList } from './side-navigation';

const HeaderMenus = lazy(() => import('./header-menus'));

export interface AppFrameProps {
  /** The site's name and where its logo leads. */
  brand: { name: string; to: string };
  /** Which of the spaces this is, beside the logo: "Espace tuteur". Left out where the public comes in. */
  space?: string;
  /** Where the destinations stand on a desk window; a phone always has them in the bottom bar. */
  layout: 'top' | 'side';
  items: readonly NavItem[];
  /** Search or command field, in the header's middle. */
  command?: ReactNode;
  /** Buttons before the account: notifications, sign in for visitors. */
  actions?: ReactNode;
  account?: Account | null;
  languages: readonly LanguageChoice[];
  language: string;
  onLanguage: (code: string) => void;
  texts: FrameTexts;
  /** What is true of the whole app now, above the content: "reconnecting…". */
  notice?: ReactNode;
  footer?: ReactNode;
  children: ReactNode;
}

/**
 * The frame of every page: skip link, header, navigation and main landmark. Navigation is a bottom bar at phone width,
 * and a row in the header or a column at the side of a desk window.
 */
export function AppFrame(props: AppFrameProps) {
  const { brand, space, layout, items, command, actions, account, texts, notice, footer, children } = props;
  return (
    <div className={classes.frame} data-layout={layout}>
      <a className={classes.skip} href="#main">
        {texts.skipToContent}
      </a>
      <header className={classes.header}>
        <div className={classes.bar}>
          <div className={classes.brand}>
            <Link to={brand.to} className={classes.home} aria-label={brand.name}>
              <Logo label={null} height={30} />
            </Link>
            {space !== undefined && <span className={classes.space}>{space}</span>}
          </div>
          {layout === 'top' && items.length > 0 && (
            <nav className={classes.row} aria-label={texts.navigation}>
              <ul>
                {items.map((item) => (
                  <li key={item.to}>
                    <NavEntry item={item} place="top" />
                  </li>
                ))}
              </ul>
            </nav>
          )}
          {command !== undefined && <div className={classes.command}>{command}</div>}
          <div className={classes.actions}>
            {actions}
            <Suspense fallback={<MenusToCome account={account} />}>
              <HeaderMenus
                account={account}
                languages={props.languages}
                language={props.language}
                onLanguage={props.onLanguage}
                texts={texts}
              />
            </Suspense>
          </div>
        </div>
      </header>
      {layout === 'side' && items.length > 0 && (
        <nav className={classes.side} aria-label={texts.navigation}>
          <NavigationList items={items} />
        </nav>
      )}
      <main className={classes.main} id="main" tabIndex={-1}>
        {notice}
        {children}
      </main>
      {footer !== undefined && <footer className={classes.footer}>{footer}</footer>}
      {items.length > 0 && <BottomBar items={items} texts={texts} />}
    </div>
  );
}

/** Holds the menus' place while they load, so that nothing moves. */
function MenusToCome({ account }: Pick<AppFrameProps, 'account'>) {
  return (
    <>
      <span className={classes.menuToCome} />
      {account && (
        <span className={classes.account}>
          <Avatar name={account.name} src={account.pictureUrl} size={36} decorative />
        </span>
      )}
    </>
  );
}
