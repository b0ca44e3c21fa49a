import { useTranslation } from '@4as/i18n/react';
import { DataList, StatusDot } from '@4as/ui';
import { graphql, readFragment, type FragmentType } from '../../gql';
import { healthTones } from '../../parts/tones';

const ServiceHealthFragment = graphql(`
  fragment ServiceHealth on AdminOverview {
    health {
      name
      state
      detail
    }
  }
`);

const parts = ['database', 'mail', 'payments', 'jobs'] as const;

/** Whether what the product stands on runs. */
export function ServiceHealth({ overview }: { overview: FragmentType<typeof ServiceHealthFragment> }) {
  const { t } = useTranslation('admin');
  const { health } = readFragment(ServiceHealthFragment, overview);
  return (
    <DataList
      items={health.map((check) => {
        const part = parts.find((name) => name === check.name);
        return {
          term: part ? t(`overview.parts.${part}`) : check.name,
          description: (
            <>
              <StatusDot tone={healthTones[check.state]}>{t(`overview.states.${check.state}`)}</StatusDot>
              {check.detail ? ` ${check.detail}` : null}
            </>
          ),
        };
      })}
    />
  );
}
