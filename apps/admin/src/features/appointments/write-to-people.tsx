import { useCommand } from '@4as/graphql-client';
import { useFormats, useTranslation } from '@4as/i18n/react';
import { useAddress } from '@4as/shell';
import { FormError, FormFields, toast, useNow } from '@4as/ui';
import { Button, Checkbox, Group, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { graphql, readFragment, type FragmentType } from '../../gql';
import type { SessionParty } from '../../gql/graphql';
import { useProblemText } from '../../parts/problem-text';
import { useRequestId } from '../../parts/use-request-id';
import { conflictReasons } from './conflict-reasons';

const WriteToPeopleFragment = graphql(`
  fragment WriteToPeople on Appointment {
    id
    startsAt
    course {
      id
      sigle
    }
    student {
      id
      name
    }
    tutor {
      id
      name
    }
  }
`);

const WriteAboutSessionDocument = graphql(`
  mutation WriteAboutSession($input: WriteAboutSessionInput!) {
    writeAboutSession(input: $input) {
      ... on SessionWrittenAbout {
        ticket {
          id
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

export interface WriteToPeopleProps {
  appointment: FragmentType<typeof WriteToPeopleFragment>;
  onClose: () => void;
}

/** Writes to the people of a session, with words to begin from: those of its conflict where the address says which. */
export function WriteToPeople({ appointment, onClose }: WriteToPeopleProps) {
  const { t } = useTranslation('admin');
  const session = readFragment(WriteToPeopleFragment, appointment);
  const problemText = useProblemText();
  const requestId = useRequestId();
  const begun = useFirstWords(session);
  const [to, setTo] = useState<SessionParty[]>(['STUDENT', 'TUTOR']);
  const [subject, setSubject] = useState(begun.subject);
  const [body, setBody] = useState(begun.body);
  const [asked, setAsked] = useState(false);
  const write = useCommand(WriteAboutSessionDocument, {
    onDone: () => {
      toast.success(t('appointments.write.sent'));
      onClose();
    },
  });
  const missing = {
    to: to.length === 0 ? t('appointments.write.toMissing') : undefined,
    subject: subject.trim() === '' ? t('appointments.write.subjectMissing') : undefined,
    body: body.trim() === '' ? t('appointments.write.bodyMissing') : undefined,
  };
  const errorOf = (field: keyof typeof missing) => (asked ? missing[field] : undefined) ?? write.fieldErrors[field];
  const send = () => {
    setAsked(true);
    if (missing.to || missing.subject || missing.body) return;
    const words = { appointmentId: session.id, to, subject, body };
    void write.run({ input: { ...words, requestId: requestId([session.id, ...to, subject, body]) } });
  };
  return (
    <FormFields
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Checkbox.Group
        label={t('appointments.write.to')}
        description={t('appointments.write.toHint')}
        value={to}
        onChange={(values) => setTo((['STUDENT', 'TUTOR'] as const).filter((party) => values.includes(party)))}
        error={errorOf('to')}
      >
        <Group gap="lg" mt="xs">
          <Checkbox value="STUDENT" label={t('appointments.write.student', { name: session.student.name })} />
          <Checkbox value="TUTOR" label={t('appointments.write.tutor', { name: session.tutor.name })} />
        </Group>
      </Checkbox.Group>
      <TextInput
        label={t('appointments.write.subject')}
        required
        maxLength={160}
        value={subject}
        onChange={(event) => setSubject(event.currentTarget.value)}
        error={errorOf('subject')}
      />
      <Textarea
        label={t('appointments.write.body')}
        required
        autosize
        minRows={6}
        maxRows={14}
        maxLength={2000}
        value={body}
        onChange={(event) => setBody(event.currentTarget.value)}
        error={errorOf('body')}
      />
      <FormError>
        {write.failure && write.failure.code !== 'InvalidInput' ? write.failure.message : problemText(write.problem)}
      </FormError>
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={onClose} disabled={write.running}>
          {t('appointments.write.cancel')}
        </Button>
        <Button type="submit" loading={write.running}>
          {t('appointments.write.send')}
        </Button>
      </Group>
    </FormFields>
  );
}

interface Session {
  startsAt: string;
  course: { sigle: string };
  student: { name: string };
  tutor: { name: string };
}

/** What a message about a session begins with, in the language of the console; `?raison=TIME_OFF` adds what is wrong with it. */
function useFirstWords({ startsAt, course, student, tutor }: Session): { subject: string; body: string } {
  const { t } = useTranslation('admin');
  const formats = useFormats();
  const now = useNow();
  const { parameters } = useAddress();
  const given = parameters.getAll('raison');
  const why = conflictReasons
    .filter((reason) => given.includes(reason))
    .map((reason) => t(`appointments.write.because.${reason}`))
    .join(' ');
  const named = {
    course: course.sigle,
    when: formats.dateTime(startsAt, now),
    student: student.name,
    tutor: tutor.name,
  };
  return {
    subject: t('appointments.write.firstSubject', named),
    body: [t('appointments.write.opening', named), why, t('appointments.write.closing')].filter(Boolean).join('\n\n'),
  };
}
