import { useCommand } from '@4as/graphql-client';
import { useFormats, useTranslation } from '@4as/i18n/react';
import { ConfirmDialog, FileRow, toast, useNow } from '@4as/ui';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { graphql, readFragment, type FragmentType } from './gql';

const SessionFileFragment = graphql(`
  fragment SessionFile on AppointmentFile {
    id
    name
    contentType
    sizeBytes
    addedAt
    path
    mine
    removable
    addedBy {
      id
      name
    }
  }
`);

const RemoveFileDocument = graphql(`
  mutation RemoveAppointmentFile($input: RemoveAppointmentFileInput!) {
    removeAppointmentFile(input: $input) {
      ... on AppointmentChanged {
        appointment {
          ...SessionFiles
        }
      }
      ... on Failure {
        code
        message
      }
    }
  }
`);

export interface SessionFileProps {
  sessionId: string;
  file: FragmentType<typeof SessionFileFragment>;
  /** It is gone, and the focus with its button. */
  onRemoved: () => void;
}

/** A file that is there: it is downloaded by its name, and taken away by who added it. */
export function SessionFile({ sessionId, file, onRemoved }: SessionFileProps) {
  const { t } = useTranslation(['files', 'errors']);
  const formats = useFormats();
  const now = useNow();
  const [asking, setAsking] = useState(false);
  const { id, name, contentType, sizeBytes, addedAt, path, mine, removable, addedBy } = readFragment(
    SessionFileFragment,
    file,
  );
  const { run, running, failure, problem } = useCommand(RemoveFileDocument, {
    onDone: () => {
      toast.success(t('removed', { name }));
      onRemoved();
    },
  });
  const who = mine ? t('you') : addedBy?.name;
  const detail = [formats.fileSize(sizeBytes), who, formats.dateTime(addedAt, now)].filter(Boolean).join(' · ');
  return (
    <FileRow
      name={name}
      contentType={contentType}
      detail={detail}
      href={path}
      actions={
        removable && (
          <>
            <Button
              variant="subtle"
              color="red"
              aria-label={t('removeNamed', { name })}
              onClick={() => setAsking(true)}
            >
              {t('remove')}
            </Button>
            <ConfirmDialog
              opened={asking}
              onClose={() => setAsking(false)}
              title={t('removeTitle', { name })}
              confirmLabel={t('remove')}
              cancelLabel={t('keep')}
              tone="danger"
              running={running}
              error={failure?.message ?? (problem && t(`errors:${problem.code}`))}
              onConfirm={() => void run({ input: { appointmentId: sessionId, fileId: id } })}
            >
              {t('removeText')}
            </ConfirmDialog>
          </>
        )
      }
    />
  );
}
