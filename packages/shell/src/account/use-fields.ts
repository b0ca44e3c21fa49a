import { useForm, type FormErrors } from '@mantine/form';
import { useTranslation } from '@4as/i18n/react';
import { passwordLength, type FieldProblem } from './account-rules';

/**
 * A form of texts whose problems are said in the page's language, when it is sent and then as they are corrected. The first field with
 * one gets the focus: who does not see the page hears at once what is missing.
 */
export function useFields<Values extends Record<string, string>>(
  initialValues: Values,
  problems: { [Field in keyof Values]: (value: string) => FieldProblem | null },
) {
  const { t } = useTranslation('auth');
  const words = (problem: FieldProblem | null) => {
    if (problem === null) return null;
    return t(`invalid.${problem}`, { count: problem === 'passwordLong' ? passwordLength.most : passwordLength.least });
  };
  const form = useForm<Values>({
    mode: 'uncontrolled',
    initialValues,
    validate: (values) =>
      Object.fromEntries(
        Object.entries(values).map(([field, value]) => [field, words(problems[field]?.(value) ?? null)]),
      ),
    validateInputOnBlur: false,
    onSubmitPreventDefault: 'always',
  });
  const focusFirst = (errors: FormErrors) => {
    const first = Object.keys(initialValues).find((field) => field in errors);
    if (first !== undefined) form.getInputNode(first)?.focus();
  };
  // Whoever sends shows the outcome itself: the form waits for nothing.
  const onSubmit = (send: (values: Values) => Promise<void>) =>
    form.onSubmit((values) => void send(values), focusFirst);
  return { ...form, onSubmit };
}
