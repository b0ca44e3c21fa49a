import { useTranslation } from '@4as/i18n/react';
import { ProblemState } from '@4as/shell';
import { CardSkeleton, EmptyState, Page, RowList, Section } from '@4as/ui';
import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconCalendarPlus } from '@tabler/icons-react';
import { Link, useNavigate } from 'react-router';
import { useRefresh } from '../app/refresh';
import { useViewer, type Viewer } from '../app/viewer';
import { ProposalCard } from '../features/answer-proposal/proposal-card';
import { NextSession } from '../features/attend-session/next-session';
import { VisitorWelcome } from '../features/find-course/visitor-welcome';
import { WhatWaits } from '../features/see-what-waits/what-waits';
import { graphql } from '../gql';
import { SessionRow } from '../parts/session-row';

const VisitorHomeDocument = graphql(`
  query VisitorHome {
    institutions {
      ...InstitutionLink
    }
  }
`);

const HomeDocument = graphql(`
  query Home {
    appointments(filter: { period: UPCOMING, states: [CONFIRMED] }, first: 4) {
      nodes {
        id
        ...NextSession
        ...SessionRow
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
    openProposals {
      id
      ...ProposalCard
    }
    cart {
      ...WaitingCart
    }
    conversations(first: 10) {
      nodes {
        ...WaitingConversation
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
    tickets(filter: { states: [ANSWERED] }, first: 3) {
      nodes {
        ...WaitingTicket
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);

/** `/`: for visitors what this is and the way to a course; for students what is next and what needs an answer. */
export function Component() {
  const viewer = useViewer();
  return viewer === null ? <VisitorHome /> : <StudentHome viewer={viewer} />;
}

function VisitorHome() {
  const { t } = useTranslation('student');
  const navigate = useNavigate();
  const { data } = useQuery(VisitorHomeDocument);
  return (
    <Page title={t('home.visitorTitle')} subtitle={t('home.visitorSubtitle')}>
      <VisitorWelcome
        institutions={data?.institutions ?? []}
        onSearch={(search) => void navigate(search === '' ? '/cours' : `/cours?q=${encodeURIComponent(search)}`)}
      />
    </Page>
  );
}

function StudentHome({ viewer }: { viewer: Viewer }) {
  const { t } = useTranslation(['student', 'app']);
  const refresh = useRefresh();
  const { data, error, refetch } = useQuery(HomeDocument, { fetchPolicy: 'cache-and-network' });
  const [next, ...later] = data?.appointments.nodes ?? [];
  const book = (
    <Button component={Link} to="/cours" color={next ? undefined : 'marigold'} variant={next ? 'default' : 'filled'}>
      {t('home.book')}
    </Button>
  );
  return (
    <Page
      title={t('home.welcome', { name: viewer.name.split(' ')[0] ?? viewer.name })}
      documentTitle={t('navigation.home')}
    >
      {error && !data && <ProblemState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <CardSkeleton label={t('app:states.loading')} count={1} />}
      {data && !next && (
        <EmptyState icon={IconCalendarPlus} title={t('home.none')} hint={t('home.noneHint')} action={book} />
      )}
      {data?.openProposals.map((proposal) => (
        <ProposalCard key={proposal.id} proposal={proposal} onAnswered={() => void refetch()} />
      ))}
      {next && (
        <Section title={t('home.next')}>
          <NextSession session={next} />
        </Section>
      )}
      {data && (
        <WhatWaits
          cart={data.cart}
          conversations={data.conversations.nodes}
          tickets={data.tickets.nodes}
          onHoldEnd={() => void refresh('cart', 'viewer')}
        />
      )}
      {later.length > 0 && (
        <Section title={t('home.upcoming')} action={<Link to="/seances">{t('home.seeAll')}</Link>}>
          <RowList label={t('home.upcoming')}>
            {later.map((session) => (
              <SessionRow key={session.id} session={session} />
            ))}
          </RowList>
        </Section>
      )}
      {next && <div>{book}</div>}
    </Page>
  );
}
