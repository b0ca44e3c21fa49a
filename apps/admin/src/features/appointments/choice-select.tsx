import { useTranslation } from '@4as/i18n/react';
import { useQuery } from '@apollo/client/react';
import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { graphql } from '../../gql';
import type { AppointmentChoiceKind } from '../../gql/graphql';

const AppointmentChoicesDocument = graphql(`
  query AppointmentChoices($kind: AppointmentChoiceKind!, $search: String, $chosenId: ID) {
    appointmentChoices(kind: $kind, search: $search, chosenId: $chosenId) {
      id
      name
    }
  }
`);

export interface ChoiceSelectProps {
  kind: AppointmentChoiceKind;
  label: string;
  /** What is said while none is chosen; left out: that all are meant. */
  none?: string;
  chosenId: string | null;
  onChoose: (id: string | null) => void;
}

/** Narrows the list to one student, tutor or course, found by words of its name on the server. */
export function ChoiceSelect({ kind, label, none, chosenId, onChoose }: ChoiceSelectProps) {
  const { t } = useTranslation('admin');
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed, 250);
  const [used, setUsed] = useState(false);
  const { data, previousData } = useQuery(AppointmentChoicesDocument, {
    variables: { kind, search: search || null, chosenId },
    skip: !used && chosenId === null,
  });
  const choices = (data ?? previousData)?.appointmentChoices ?? [];
  return (
    <Select
      {...(none === undefined ? { 'aria-label': label } : { label })}
      placeholder={none ?? t(`appointments.choices.${kind}`)}
      data={choices.map(({ id, name }) => ({ value: id, label: name }))}
      // The server has found them: nothing is left to be filtered out.
      filter={({ options }) => options}
      value={chosenId}
      onChange={onChoose}
      searchable
      searchValue={typed}
      onSearchChange={setTyped}
      onDropdownOpen={() => setUsed(true)}
      nothingFoundMessage={t('appointments.choices.none')}
      clearable
      clearButtonProps={{ 'aria-label': `${t('appointments.choices.clear')} (${label})` }}
    />
  );
}
