import { useCommand } from '@4as/graphql-client';
import { useFormats, useTranslation } from '@4as/i18n/react';
import { FormError, FormFields, Section, toast, useNow } from '@4as/ui';
import { Button, Group, Textarea } from '@mantine/core';
import { useState } from 'react';
import { graphql, readFragment, type FragmentType } from '../../gql';
import { useProblemText } from '../../parts/problem-text';

const WriteReportFragment = graphql(`
  fragment WriteReport on Appointment {
    id
    state
    startsAt
    report {
      body
      updatedAt
    }
    privateNote {
      body
      updatedAt
    }
  }
`);

const WriteSessionReportDocument = graphql(`
  mutation WriteSessionReport($input: WriteSessionReportInput!) {
    writeSessionReport(input: $input) {
      ... on AppointmentChanged {
        appointment {
          ...WriteReport
        }
      }
      ... on Failure {
        code
        message
      }
      ... on InvalidInput {
        fields {
          path
          message
        }
      }
    }
  }
`);

const reportable: readonly string[] = ['CONFIRMED', 'COMPLETED', 'STUDENT_NO_SHOW'];

/** The report of a session that has begun: a part for the student and a private one, both editable. */
export function WriteReport({ session }: { session: FragmentType<typeof WriteReportFragment> }) {
  const { t } = useTranslation('changes');
  const formats = useFormats();
  const problemText = useProblemText();
  const now = useNow();
  const { id, state, startsAt, report, privateNote } = readFragment(WriteReportFragment, session);
  const [words, setWords] = useState(report?.body ?? '');
  const [note, setNote] = useState(privateNote?.body ?? '');
  const write = useCommand(WriteSessionReportDocument, { onDone: () => toast.success(t('report.saved')) });
  if (!reportable.includes(state) || now < Date.parse(startsAt)) return null;
  const isSame = words.trim() === (report?.body ?? '') && note.trim() === (privateNote?.body ?? '');
  return (
    <Section
      title={t('report.title')}
      hint={report ? t('report.updated', { when: formats.dateTime(report.updatedAt, now) }) : t('report.none')}
    >
      <FormFields
        onSubmit={(event) => {
          event.preventDefault();
          void write.run({ input: { appointmentId: id, report: words, privateNote: note } });
        }}
      >
        <Textarea
          label={t('report.forStudent')}
          description={t('report.forStudentHint')}
          autosize
          minRows={4}
          maxLength={4000}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
          error={write.fieldErrors['report']}
        />
        <Textarea
          label={t('report.forTutor')}
          description={t('report.forTutorHint')}
          autosize
          minRows={2}
          maxLength={4000}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
          error={write.fieldErrors['privateNote']}
        />
        <FormError>{write.failure?.message ?? problemText(write.problem)}</FormError>
        <Group>
          <Button type="submit" loading={write.running} disabled={isSame}>
            {t('report.save')}
          </Button>
        </Group>
      </FormFields>
    </Section>
  );
}
