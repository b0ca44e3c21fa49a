import { useFormats, useTranslation } from '@4as/i18n/react';
import { FileList, Section, useNow } from '@4as/ui';
import { VisuallyHidden } from '@mantine/core';
import { useRef } from 'react';
import { AddFiles } from './add-files';
import { FileOnItsWay } from './file-on-its-way';
import { graphql, readFragment, type FragmentType } from './gql';
import { SessionFile } from './session-file';
import classes from './session-files.module.css';
import { useUploads } from './use-uploads';

const SessionFilesFragment = graphql(`
  fragment SessionFiles on Appointment {
    id
    files {
      id
      ...SessionFile
    }
    fileRules {
      until
      ...AddFiles
    }
  }
`);

export interface SessionFilesProps {
  session: FragmentType<typeof SessionFilesFragment>;
}

/** The files of a session: what is there, what is on its way, and where more is added. Give it the id of the session as its key. */
export function SessionFiles({ session }: SessionFilesProps) {
  const { t } = useTranslation('files');
  const formats = useFormats();
  const now = useNow();
  const { id, files, fileRules } = readFragment(SessionFilesFragment, session);
  const { queue, uploads } = useUploads(id);
  const place = useRef<HTMLDivElement>(null);
  const arrived = uploads.find(({ state }) => state === 'sent');
  const onTheirWay = uploads.filter(({ fileId }) => !files.some((file) => file.id === fileId));
  const isEmpty = files.length === 0 && onTheirWay.length === 0;
  if (isEmpty && !fileRules) return null;
  return (
    <Section
      title={t('title')}
      hint={fileRules ? t('hint', { date: formats.date(fileRules.until, now) }) : t('closed')}
    >
      <div ref={place} tabIndex={-1} className={classes.files}>
        {!isEmpty && (
          <FileList label={t('list')}>
            {files.map((file) => (
              <SessionFile key={file.id} sessionId={id} file={file} onRemoved={() => place.current?.focus()} />
            ))}
            {onTheirWay.map((upload) => (
              <FileOnItsWay key={upload.clientId} upload={upload} queue={queue} />
            ))}
          </FileList>
        )}
        <VisuallyHidden role="status">{arrived && t('added', { name: arrived.file.name })}</VisuallyHidden>
        {fileRules && <AddFiles rules={fileRules} queue={queue} />}
      </div>
    </Section>
  );
}
