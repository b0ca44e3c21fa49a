import { Progress } from '@mantine/core';
import { IconFile, IconFileSpreadsheet, IconFileText, IconPhoto, IconPresentation } from '@tabler/icons-react';
import { useId, type ReactNode } from 'react';
import classes from './file-list.module.css';

export interface FileListProps {
  /** What the list is, for whoever does not see it. */
  label: string;
  /** `FileRow`s. */
  children: ReactNode;
}

/** Files one under the other: those that are there, and those on their way. */
export function FileList({ label, children }: FileListProps) {
  return (
    <ul className={classes.list} aria-label={label}>
      {children}
    </ul>
  );
}

export interface FileRowProps {
  name: string;
  /** What it is, as the server tells it: `application/pdf`. Left out while it is on its way. */
  contentType?: string;
  /** Size, who and when. */
  detail: ReactNode;
  /** Where it is downloaded; none while it is on its way. */
  href?: string;
  /** How far it has come, while it is on its way. */
  progress?: { percent: number; label: string };
  /** Why it did not arrive. */
  problem?: string | null;
  /** Buttons at the end. */
  actions?: ReactNode;
}

/** One file: its name leads to its content; while it is on its way, a bar says how far it has come. */
export function FileRow({ name, contentType, detail, href, progress, problem, actions }: FileRowProps) {
  const detailId = useId();
  return (
    <li className={classes.row} data-failed={problem ? true : undefined}>
      <FileIcon contentType={contentType} />
      <div className={classes.words}>
        {href === undefined ? (
          <span className={classes.name}>{name}</span>
        ) : (
          <a className={classes.name} href={href} download={name} aria-describedby={detailId}>
            {name}
          </a>
        )}
        <span id={detailId} className={classes.detail}>
          {detail}
        </span>
        {progress && (
          <Progress.Root size="sm" className={classes.progress}>
            <Progress.Section value={progress.percent} aria-label={progress.label} />
          </Progress.Root>
        )}
        {problem && (
          <span className={classes.problem} role="alert">
            {problem}
          </span>
        )}
      </div>
      {actions ? <div className={classes.actions}>{actions}</div> : null}
    </li>
  );
}

function FileIcon({ contentType }: { contentType: string | undefined }) {
  const look = { className: classes.icon, size: 24, stroke: 1.5, 'aria-hidden': true };
  if (contentType === undefined) return <IconFile {...look} />;
  if (contentType.startsWith('image/')) return <IconPhoto {...look} />;
  if (/sheet/.test(contentType)) return <IconFileSpreadsheet {...look} />;
  if (/presentation/.test(contentType)) return <IconPresentation {...look} />;
  return <IconFileText {...look} />;
}
