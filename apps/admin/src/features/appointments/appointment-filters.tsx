import { useTranslation } from '@4as/i18n/react';
import { useAddress } from '@4as/shell';
import { SearchField } from '@4as/ui';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { Filters } from '../../parts/filters';
import { ChoiceSelect } from './choice-select';
import { states } from './list-address';

const chosen = [
  ['eleve', 'STUDENT', 'appointments.student'],
  ['tuteur', 'TUTOR', 'appointments.tutor'],
  ['cours', 'COURSE', 'appointments.course'],
] as const;
const filters = ['etat', 'paiement', 'eleve', 'tuteur', 'cours', 'du', 'au'] as const;

/** The search and all filters of the list of sessions, each kept in the address. */
export function AppointmentFilters({ count }: { count: number | undefined }) {
  const { t } = useTranslation(['admin', 'app']);
  const { parameters, change } = useAddress();
  const set = filters.filter((name) => parameters.has(name)).length;
  return (
    <Filters
      {...(count === undefined ? {} : { count: t('app:states.resultCount', { count }) })}
      folded={{
        label: set === 0 ? t('appointments.filters') : t('appointments.filtersActive', { count: set }),
        filters: <FoldedFilters isFiltered={set > 0 || parameters.has('q')} />,
      }}
    >
      <SearchField
        label={t('appointments.search')}
        placeholder={t('appointments.search')}
        clearLabel={t('app:actions.clear')}
        value={parameters.get('q') ?? ''}
        onSearch={(q) => change({ q }, { replace: true })}
      />
    </Filters>
  );
}

function FoldedFilters({ isFiltered }: { isFiltered: boolean }) {
  const { t } = useTranslation('admin');
  const { parameters, change } = useAddress();
  return (
    <>
      <NativeSelect
        aria-label={t('appointments.state')}
        value={parameters.get('etat') ?? ''}
        onChange={(event) => change({ etat: event.currentTarget.value })}
        data={[
          { value: '', label: t('appointments.anyState') },
          ...states.map((value) => ({ value, label: t(`appointments.states.${value}`) })),
        ]}
      />
      <NativeSelect
        aria-label={t('appointments.payment')}
        value={parameters.get('paiement') ?? ''}
        onChange={(event) => change({ paiement: event.currentTarget.value })}
        data={[
          { value: '', label: t('appointments.payments.any') },
          { value: 'oui', label: t('appointments.payments.paid') },
          { value: 'non', label: t('appointments.payments.unpaid') },
        ]}
      />
      {chosen.map(([name, kind, label]) => (
        <ChoiceSelect
          key={name}
          kind={kind}
          label={t(label)}
          chosenId={parameters.get(name)}
          onChoose={(id) => change({ [name]: id })}
        />
      ))}
      <TextInput
        type="date"
        aria-label={t('appointments.from')}
        leftSection={t('appointments.from')}
        leftSectionWidth={48}
        value={parameters.get('du') ?? ''}
        onChange={(event) => change({ du: event.currentTarget.value }, { replace: true })}
      />
      <TextInput
        type="date"
        aria-label={t('appointments.until')}
        leftSection={t('appointments.until')}
        leftSectionWidth={48}
        value={parameters.get('au') ?? ''}
        onChange={(event) => change({ au: event.currentTarget.value }, { replace: true })}
      />
      {isFiltered && (
        <Button
          variant="subtle"
          onClick={() => change(Object.fromEntries(['q', ...filters].map((name) => [name, null])))}
        >
          {t('appointments.clearFilters')}
        </Button>
      )}
    </>
  );
}
