import { useCommand } from '@4as/graphql-client';
import { useFormats, useTranslation } from '@4as/i18n/react';
import { problemOfRange, totalMinutes, type Weekday, type WeekRange } from '@4as/scheduling';
import { FormError, SegmentedTabs, toast } from '@4as/ui';
import { Button, Group } from '@mantine/core';
import { graphql, readFragment, type FragmentType } from '../../gql';
import type { SetWeeklyAvailabilityMutation } from '../../gql/graphql';
import { useProblemText } from '../../parts/problem-text';
import { UnsavedGuard } from '../../parts/unsaved-guard';
import { PickedRange } from './picked-range';
import { useWeekDraft } from './use-week-draft';
import classes from './week-editor.module.css';
import { WeekGrid } from './week-grid';
import { WeekList } from './week-list';

const WeekEditorFragment = graphql(`
  fragment WeekEditor on TutorAccount {
    id
    availabilityVersion
    availability {
      id
      weekday
      startMinute
      endMinute
      validFrom
      validUntil
    }
  }
`);

const SetWeeklyAvailabilityDocument = graphql(`
  mutation SetWeeklyAvailability($input: SetWeeklyAvailabilityInput!) {
    setWeeklyAvailability(input: $input) {
      ... on AvailabilityChanged {
        tutor {
          ...WeekEditor
        }
        outside {
          id
          ...AffectedSession
        }
      }
      ... on Failure {
        code
        message
      }
      ... on HoursChanged {
        version
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

type Answer = SetWeeklyAvailabilityMutation['setWeeklyAvailability'];
export type Outside = Extract<Answer, { __typename: 'AvailabilityChanged' }>['outside'];

export interface WeekEditorProps {
  tutor: FragmentType<typeof WeekEditorFragment>;
  form: 'grid' | 'list';
  /** The week is saved; these booked sessions lie outside of it. */
  onSaved: (outside: Outside) => void;
  /** Reads the saved week again. */
  onReload: () => void;
}

/** The hours of each week, edited as a grid or as a list, saved all at once. */
export function WeekEditor({ tutor, form, onSaved, onReload }: WeekEditorProps) {
  const { t } = useTranslation('tutor');
  const formats = useFormats();
  const problemText = useProblemText();
  const { availability, availabilityVersion } = readFragment(WeekEditorFragment, tutor);
  const draft = useWeekDraft(availability.map(toRange), availabilityVersion);
  const { week, changed, version, discard } = draft;
  const save = useCommand(SetWeeklyAvailabilityDocument, {
    onDone: ({ outside }) => {
      discard();
      onSaved(outside);
      toast.success(t('hours.saved'));
    },
  });
  const isRight = week.every((range) => problemOfRange(range, week) === null);
  const saveOver = (base: number) => {
    const rules = week.map(({ key: _key, ...rule }) => rule);
    if (isRight) void save.run({ input: { rules, version: base } });
  };
  const { failure } = save;

  return (
    <form
      noValidate
      className={classes.editor}
      onSubmit={(event) => {
        event.preventDefault();
        saveOver(version);
      }}
    >
      <SegmentedTabs
        label={t('hours.forms')}
        tabs={[
          { to: '?', label: t('hours.formGrid'), current: form === 'grid' },
          { to: '?forme=liste', label: t('hours.formList'), current: form === 'list' },
        ]}
      />
      {form === 'grid' ? (
        <>
          <WeekGrid draft={draft} />
          <PickedRange draft={draft} />
        </>
      ) : (
        <WeekList draft={draft} />
      )}
      <FormError>{failure?.message ?? problemText(save.problem)}</FormError>
      {failure?.__typename === 'HoursChanged' && (
        <Group>
          <Button variant="default" onClick={() => saveOver(failure.version)}>
            {t('hours.keepMine')}
          </Button>
          <Button
            variant="default"
            onClick={() => {
              save.reset();
              discard();
              onReload();
            }}
          >
            {t('hours.takeTheirs')}
          </Button>
        </Group>
      )}
      <div className={classes.bar}>
        <span className={classes.total} role="status">
          {t('hours.total', { hours: formats.duration(totalMinutes(week)) })}
          {changed ? ` · ${t('hours.unsaved')}` : null}
        </span>
        {changed && (
          <Button variant="default" onClick={discard} disabled={save.running}>
            {t('hours.discard')}
          </Button>
        )}
        <Button type="submit" loading={save.running} disabled={!changed || !isRight}>
          {t('hours.save')}
        </Button>
      </div>
      <UnsavedGuard unsaved={changed} />
    </form>
  );
}

interface SavedRange {
  id: string;
  weekday: number;
  startMinute: number;
  endMinute: number;
  validFrom?: string | null;
  validUntil?: string | null;
}

function toRange({ id, weekday, startMinute, endMinute, validFrom, validUntil }: SavedRange): WeekRange {
  return {
    key: id,
    weekday: weekday as Weekday,
    startMinute,
    endMinute,
    validFrom: validFrom ?? null,
    validUntil: validUntil ?? null,
  };
}
