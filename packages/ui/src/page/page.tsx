import { IconArrowLeft } from '@tabler/icons-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import classes from './page.module.css';
import { useSiteName } from './site-context';

/** A step on the way from the home page; the page itself is not one. */
export interface Crumb {
  label: string;
  to: string;
}

export interface PageProps {
  title: string;
  /** The document's title where it should say more than the heading, for instance "Marie Roy, séances". */
  documentTitle?: string;
  subtitle?: ReactNode;
  /** Buttons of the whole page, right of the title on a desk, under it on a phone. */
  actions?: ReactNode;
  /** One step up; use crumbs where there are two or more. */
  back?: Crumb;
  crumbs?: readonly Crumb[];
  /** Names the crumbs for assistive technology; needed with them. */
  crumbsLabel?: string;
  /** `text` for reading and forms, `page` for most, `full` for tables and calendars. */
  width?: 'text' | 'page' | 'full';
  children: ReactNode;
}

/**
 * A page's heading, width and spacing. Sets the document's title and, when the page was reached by a link, moves the
 * focus to its heading: the voice says where the person has come to, and Tab goes on from there.
 */
export function Page(props: PageProps) {
  const {
    title,
    documentTitle = title,
    subtitle,
    actions,
    back,
    crumbs,
    crumbsLabel,
    width = 'page',
    children,
  } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  const siteName = useSiteName();
  // React Router calls the entry that the browser itself loaded "default": there the focus stays at the top.
  const navigated = useLocation().key !== 'default';

  useEffect(() => {
    document.title = siteName === '' ? documentTitle : `${documentTitle} · ${siteName}`;
  }, [documentTitle, siteName]);

  // The page that has had the focus: its address may change its query, or open a panel, without losing it again.
  const focused = useRef<string>(undefined);
  useEffect(() => {
    if (focused.current === title) return;
    focused.current = title;
    if (navigated) heading.current?.focus({ preventScroll: true });
  }, [title, navigated]);

  return (
    <div className={classes.page} data-width={width}>
      {crumbs && (
        <nav aria-label={crumbsLabel}>
          <ol className={classes.crumbs}>
            {crumbs.map((crumb) => (
              <li key={crumb.to}>
                <Link to={crumb.to}>{crumb.label}</Link>
              </li>
            ))}
          </ol>
        </nav>
      )}
      {back && (
        <Link className={classes.back} to={back.to}>
          <IconArrowLeft size={18} stroke={1.75} aria-hidden />
          {back.label}
        </Link>
      )}
      <div className={classes.head}>
        <div className={classes.titles}>
          <h1 ref={heading} tabIndex={-1} className={classes.title}>
            {title}
          </h1>
          {subtitle !== undefined && <div className={classes.subtitle}>{subtitle}</div>}
        </div>
        {actions !== undefined && <div className={classes.actions}>{actions}</div>}
      </div>
      {children}
    </div>
  );
}
