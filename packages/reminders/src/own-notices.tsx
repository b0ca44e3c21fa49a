import { useCommand } from '@4as/graphql-client';
import { useTranslation } from '@4as/i18n/react';
import { graphql, readFragment, type FragmentType } from './gql';
import { NoticeChoices } from './notice-choices';

const OwnNoticesFragment = graphql(`
  fragment OwnNotices on NotificationPreference {
    kind
    channel
    enabled
    leadMinutes
  }
`);

const SetNotificationPreferenceDocument = graphql(`
  mutation SetNotificationPreference($input: SetNotificationPreferenceInput!) {
    setNotificationPreference(input: $input) {
      ... on NotificationPreferencesChanged {
        preferences {
          ...OwnNotices
        }
      }
      ... on Failure {
        code
        message
      }
    }
  }
`);

export interface OwnNoticesProps {
  preferences: readonly FragmentType<typeof OwnNoticesFragment>[];
  /** A choice was kept: the preferences are to be asked again. */
  onChanged: () => void;
}

/** What this person is reminded of, and how. */
export function OwnNotices({ preferences, onChanged }: OwnNoticesProps) {
  const { t } = useTranslation('errors');
  const choices = preferences.map((preference) => readFragment(OwnNoticesFragment, preference));
  const { run, running, failure, problem } = useCommand(SetNotificationPreferenceDocument, { onDone: onChanged });
  return (
    <NoticeChoices
      choices={choices}
      running={running}
      error={failure?.message ?? (problem && t(problem.code))}
      onChange={({ kind, channel, enabled }) => void run({ input: { kind, channel, enabled } })}
    />
  );
}
