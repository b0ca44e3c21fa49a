import { useFormats, useTranslation } from '@4as/i18n/react';
import type { FindingGroup } from '@4as/ui';
import { useNow } from '@4as/ui';
import { useQuery } from '@apollo/client/react';
import { IconBook2, IconCalendarEvent, IconLifebuoy, IconReceipt } from '@tabler/icons-react';
import { graphql } from '../../gql';

const FindAnythingDocument = graphql(`
  query FindAnything($search: String!) {
    orders(filter: { search: $search }, first: 4) {
      nodes {
        id
        number
        totalCents
        createdAt
        student {
          id
          name
        }
      }
    }
    appointments(filter: { search: $search }, first: 4) {
      nodes {
        id
        startsAt
        endsAt
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
    }
    courses(search: $search, includeInactive: true, first: 4) {
      nodes {
        id
        slug
        sigle
        name
        institution {
          id
          shortName
        }
      }
    }
    tickets(filter: { search: $search }, first: 4) {
      nodes {
        id
        number
        subject
        state
        requester {
          id
          name
        }
      }
    }
  }
`);

/** What the company has under some words, the first few of each kind; nothing for less than two letters. */
export function useFindings(text: string): { groups: FindingGroup[]; busy: boolean; failed: boolean } {
  const { t } = useTranslation('admin');
  const formats = useFormats();
  const now = useNow();
  const isAsked = text.length >= 2;
  const { data, previousData, loading, error } = useQuery(FindAnythingDocument, {
    variables: { search: text },
    skip: !isAsked,
    // Four of each are not the lists that pages keep under the same words.
    fetchPolicy: 'no-cache',
  });
  const found = isAsked ? (data ?? previousData) : undefined;
  if (!found) return { groups: [], busy: loading, failed: error !== undefined };

  const groups: FindingGroup[] = [
    {
      label: t('orders.title'),
      findings: found.orders.nodes.map(({ id, number, student, totalCents, createdAt }) => ({
        key: id,
        to: `/commandes/${id}`,
        title: t('find.order', { number, name: student.name }),
        detail: `${formats.dateShort(createdAt)} · ${formats.money(totalCents)}`,
        icon: IconReceipt,
      })),
    },
    {
      label: t('appointments.title'),
      findings: found.appointments.nodes.map(({ id, startsAt, endsAt, course, student, tutor }) => ({
        key: id,
        to: `/seances/${id}${Date.parse(endsAt) < now ? '?periode=PAST' : ''}`,
        title: formats.range(startsAt, endsAt, now),
        detail: [course.sigle, student.name, tutor.name].join(' · '),
        icon: IconCalendarEvent,
      })),
    },
    {
      label: t('courses.title'),
      findings: found.courses.nodes.map(({ id, slug, sigle, name, institution }) => ({
        key: id,
        to: `/cours/${slug}`,
        title: t('find.course', { sigle, name }),
        detail: institution.shortName,
        icon: IconBook2,
      })),
    },
    {
      label: t('support.title'),
      findings: found.tickets.nodes.map(({ id, number, subject, state, requester }) => ({
        key: id,
        to: `/assistance/${id}`,
        title: subject,
        detail: [number, requester.name, t(`support.states.${state}`)].join(' · '),
        icon: IconLifebuoy,
      })),
    },
  ];
  return { groups, busy: loading, failed: error !== undefined };
}
