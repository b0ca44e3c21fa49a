import { useCommand } from '@4as/graphql-client';
import { useTranslation } from '@4as/i18n/react';
import { FormError, FormFields, toast } from '@4as/ui';
import { Button, Group, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useEffect, useEffectEvent } from 'react';
import { graphql, readFragment, type FragmentType } from '../../gql';
import { useProblemText } from '../../parts/problem-text';

const CompanyFormFragment = graphql(`
  fragment CompanyForm on Company {
    name
    address
    gstNumber
    qstNumber
  }
`);

const UpdateCompanyDocument = graphql(`
  mutation UpdateCompany($input: CompanyInput!) {
    updateCompany(input: $input) {
      ... on CompanyChanged {
        company {
          ...CompanyForm
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

/** In the order of the form, for the first one with something to correct to take the focus. */
const fields = ['name', 'address', 'gstNumber', 'qstNumber'] as const;

/** Who issues receipts, and the tax numbers on them. */
export function CompanyForm({ company }: { company: FragmentType<typeof CompanyFormFragment> }) {
  const { t } = useTranslation(['admin', 'app']);
  const problemText = useProblemText();
  const { name, address, gstNumber, qstNumber } = readFragment(CompanyFormFragment, company);
  const form = useForm({ initialValues: { name, address, gstNumber, qstNumber } });
  const update = useCommand(UpdateCompanyDocument, { onDone: () => toast.success(t('settings.saved')) });
  const { fieldErrors } = update;
  const showErrors = useEffectEvent((errors: Readonly<Record<string, string>>) => {
    form.setErrors(errors);
    const first = fields.find((field) => field in errors);
    if (first) form.getInputNode(first)?.focus();
  });
  useEffect(() => showErrors(fieldErrors), [fieldErrors]);
  return (
    <FormFields onSubmit={form.onSubmit((input) => void update.run({ input }))}>
      <TextInput label={t('settings.name')} required {...form.getInputProps('name')} />
      <Textarea label={t('settings.address')} autosize minRows={3} {...form.getInputProps('address')} />
      <TextInput
        label={t('settings.gstNumber')}
        description={t('settings.gstNumberHint')}
        {...form.getInputProps('gstNumber')}
      />
      <TextInput
        label={t('settings.qstNumber')}
        description={t('settings.qstNumberHint')}
        {...form.getInputProps('qstNumber')}
      />
      <FormError>{update.failure?.message ?? problemText(update.problem)}</FormError>
      <Group>
        <Button type="submit" loading={update.running}>
          {t('app:actions.save')}
        </Button>
      </Group>
    </FormFields>
  );
}
