import { useFormats, useTranslation } from '@4as/i18n/react';
import { FileList, FileRow, Section, useNow } from '@4as/ui';
import { graphql, readFragment, type FragmentType } from '../../gql';

const AppointmentFilesFragment = graphql(`
  fragment AppointmentFiles on Appointment {
    id
    files {
      id
      name
      contentType
      sizeBytes
      addedAt
      path
      addedBy {
        id
        name
      }
    }
  }
`);

/** What the two people of a session have exchanged about it, to be read only; nothing where there is none. */
export function AppointmentFiles({ appointment }: { appointment: FragmentType<typeof AppointmentFilesFragment> }) {
  const { t } = useTranslation('files');
  const formats = useFormats();
  const now = useNow();
  const { files } = readFragment(AppointmentFilesFragment, appointment);
  if (files.length === 0) return null;
  return (
    <Section title={t('title')}>
      <FileList label={t('list')}>
        {files.map(({ id, name, contentType, sizeBytes, addedAt, path, addedBy }) => (
          <FileRow
            key={id}
            name={name}
            contentType={contentType}
            detail={[formats.fileSize(sizeBytes), addedBy?.name, formats.dateTime(addedAt, now)]
              .filter(Boolean)
              .join(' · ')}
            href={path}
          />
        ))}
      </FileList>
    </Section>
  );
}
