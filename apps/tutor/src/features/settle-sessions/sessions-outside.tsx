import { useFormats, useTranslation } from '@4as/i18n/react';
import { Row, RowList, Section } from '@4as/ui';
import { readFragment, type FragmentType } from '../../gql';
import { AffectedSessionFragment } from './affected-session';

/** Booked sessions that new hours leave outside: they stay until the tutor decides otherwise. */
export function SessionsOutside({ sessions }: { sessions: readonly FragmentType<typeof AffectedSessionFragment>[] }) {
  const { t } = useTranslation('tutor');
  const formats = useFormats();
  const outside = readFragment(AffectedSessionFragment, sessions);
  if (outside.length === 0) return null;
  return (
    <Section title={t('hours.outsideTitle', { count: outside.length })} hint={t('hours.outsideHint')}>
      <RowList>
        {outside.map((session) => (
          <Row
            key={session.id}
            to={`/seances/${session.id}`}
            title={formats.range(session.startsAt, session.endsAt, Date.now())}
            detail={`${session.course.sigle}, ${session.student.name}`}
          />
        ))}
      </RowList>
    </Section>
  );
}
