import { useForm } from '@mantine/form';
import { useTranslation } from '@4as/i18n/react';
import { passwordLength, type FieldProblem } from './account-rules';

/** A form of texts whose problems are said in the page's language, when it is sent and then as they are corrected. */
export function useFields<Values extends Record<string, string>>(
  initialValues: Values,
  problems: { [Field in keyof Values]: (value: string) => FieldProblem | null },
) {
  const { t } = useTranslation('auth');
  const words = (problem: FieldProblem | null) => {
    if (problem === null) return null;
    return t(`invalid.${problem}`, { count: problem === 'passwordLong' ? passwordLength.most : passwordLength.least });
  };
  return useForm<Values>({
    mode: 'uncontrolled',
    initialValues,
    validate: (values) =>
      Object.fromEntries(
        Object.entries(values).map(([field, value]) => [field, words(problems[field]?.(value) ?? null)]),
      ),
    validateInputOnBlur: false,
    onSubmitPreventDefault: 'always',
  });
}
