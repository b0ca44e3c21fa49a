import { useCommand } from '@4as/graphql-client';
import { useTranslation } from '@4as/i18n/react';
import { FormError, FormFields, Quote, toast } from '@4as/ui';
import { Button, Group, Textarea } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { graphql, readFragment, type FragmentType } from '../../gql';
import { useProblemText } from '../../parts/problem-text';

const ReplyToReviewFragment = graphql(`
  fragment ReplyToReview on Review {
    id
    reply
  }
`);

const ReplyToReviewDocument = graphql(`
  mutation ReplyToReview($input: ReplyToReviewInput!) {
    replyToReview(input: $input) {
      ... on ReviewReplied {
        review {
          ...ReplyToReview
        }
      }
      ... on InvalidInput {
        fields {
          path
          message
        }
      }
      ... on Failure {
        code
        message
      }
    }
  }
`);

export interface ReplyToReviewProps {
  review: FragmentType<typeof ReplyToReviewFragment>;
  /** Whose review it is. */
  student: string;
}

/** The tutor's one reply to a review: read, written, changed, and taken back by leaving nothing of it. */
export function ReplyToReview({ review, student }: ReplyToReviewProps) {
  const { t } = useTranslation('tutor');
  const { id, reply } = readFragment(ReplyToReviewFragment, review);
  const [isWriting, setWriting] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const hasWritten = useRef(false);
  // The form's buttons go with it: the focus goes back to where it came from.
  useEffect(() => {
    if (!isWriting && hasWritten.current) button.current?.focus();
    hasWritten.current = isWriting;
  }, [isWriting]);
  if (isWriting) return <ReplyForm id={id} reply={reply ?? ''} student={student} onDone={() => setWriting(false)} />;
  return (
    <>
      {reply && <Quote by={t('evaluation.reply')}>{reply}</Quote>}
      <div>
        <Button
          ref={button}
          variant="default"
          onClick={() => setWriting(true)}
          aria-label={
            reply ? t('evaluation.replyChangeTo', { name: student }) : t('evaluation.replyTo', { name: student })
          }
        >
          {reply ? t('evaluation.replyChange') : t('evaluation.replyAction')}
        </Button>
      </div>
    </>
  );
}

interface ReplyFormProps {
  id: string;
  reply: string;
  student: string;
  onDone: () => void;
}

function ReplyForm({ id, reply, student, onDone }: ReplyFormProps) {
  const { t } = useTranslation('tutor');
  const problemText = useProblemText();
  const [body, setBody] = useState(reply);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const write = useCommand(ReplyToReviewDocument, {
    onDone: () => {
      toast.success(body.trim() === '' ? t('evaluation.replyRemoved') : t('evaluation.replySaved'));
      onDone();
    },
  });
  const hints = [
    t('evaluation.replyHint', { name: student }),
    ...(reply === '' ? [] : [t('evaluation.replyEmpty')]),
  ].join(' ');
  return (
    <FormFields
      onSubmit={(event) => {
        event.preventDefault();
        void write.run({ input: { reviewId: id, body } });
      }}
    >
      <Textarea
        label={t('evaluation.replyTo', { name: student })}
        description={hints}
        autosize
        minRows={3}
        maxLength={2000}
        ref={field}
        value={body}
        onChange={(event) => setBody(event.currentTarget.value)}
        error={write.fieldErrors['body']}
      />
      <FormError>{write.failure?.message ?? problemText(write.problem)}</FormError>
      <Group>
        <Button type="submit" color="marigold" loading={write.running} disabled={body.trim() === reply}>
          {t('evaluation.replySend')}
        </Button>
        <Button variant="subtle" onClick={onDone}>
          {t('evaluation.replyCancel')}
        </Button>
      </Group>
    </FormFields>
  );
}
