import { useTranslation } from '@4as/i18n/react';
import { Section, toast } from '@4as/ui';
import { graphql, readFragment, type FragmentType } from '../../gql';
import { PictureField } from './picture-field';
import { ProfileForm } from './profile-form';
import { useUpdateProfile } from './use-update-profile';

const ProfileFragment = graphql(`
  fragment Profile on Viewer {
    id
    name
    email
    phone
    language
    timeZone
    pictureUrl
  }
`);

/** The student's picture and what they can change about themselves. */
export function Profile({ viewer }: { viewer: FragmentType<typeof ProfileFragment> }) {
  const { t } = useTranslation(['student', 'errors']);
  const { name, email, phone, language, timeZone, pictureUrl } = readFragment(ProfileFragment, viewer);
  const update = useUpdateProfile({ onDone: () => toast.success(t('account.saved')) });
  return (
    <Section title={t('account.profile')}>
      <PictureField name={name} pictureUrl={pictureUrl ?? null} />
      <ProfileForm
        initialValues={{ name, phone: phone ?? '', language, timeZone }}
        email={email}
        saving={update.running}
        error={update.failure?.message ?? (update.problem && t(`errors:${update.problem.code}`))}
        fieldErrors={update.fieldErrors}
        onSubmit={(values) =>
          void update.run({ input: { ...values, name: values.name.trim(), phone: dialable(values.phone) } })
        }
      />
    </Section>
  );
}

/** A number without what people put between its digits: "+1 (514) 555-0123" is +15145550123. */
function dialable(phone: string): string {
  return phone.replace(/[\s().-]/gu, '');
}
