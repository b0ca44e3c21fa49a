import { useTranslation } from '@4as/i18n/react';
import { Button, Checkbox, Group, Modal } from '@mantine/core';
import { useState } from 'react';
import { CancelMany } from './cancel-many';
import { MoveMany } from './move-many';
import classes from './selected-sessions.module.css';

/** The server changes no more at once. */
const MOST = 100;

export interface SelectedSessionsProps {
  selected: ReadonlySet<string>;
  onChange: (selected: ReadonlySet<string>) => void;
  /** Ids of the sessions of the table, as far as it is loaded. */
  shown: readonly string[];
}

/** What can be done to the sessions that are chosen, over their table; those that a filter hides stay chosen, and are counted. */
export function SelectedSessions({ selected, onChange, shown }: SelectedSessionsProps) {
  const { t } = useTranslation('admin');
  // The dialog keeps its sessions while the list under it changes.
  const [dialog, setDialog] = useState<{ kind: 'move' | 'cancel'; ids: readonly string[] } | null>(null);
  const [opened, setOpened] = useState(false);
  const count = selected.size;
  const chosenHere = shown.filter((id) => selected.has(id)).length;
  const isAll = shown.length > 0 && chosenHere === shown.length;
  const open = (kind: 'move' | 'cancel') => {
    setDialog({ kind, ids: [...selected] });
    setOpened(true);
  };
  const close = (isDone: boolean) => {
    setOpened(false);
    if (isDone) onChange(new Set());
  };
  const chooseAll = () =>
    onChange(new Set(isAll ? [...selected].filter((id) => !shown.includes(id)) : [...selected, ...shown]));
  return (
    <div className={classes.bar} role="group" aria-label={t('appointments.bulk.selection')}>
      <Checkbox
        label={t('appointments.bulk.selectAll')}
        checked={isAll}
        indeterminate={chosenHere > 0 && !isAll}
        onChange={chooseAll}
        disabled={shown.length === 0}
      />
      <p role="status" className={classes.count}>
        {count > 0 && t('appointments.bulk.selected', { count })}
        {count > MOST && ` ${t('appointments.bulk.tooMany')}`}
      </p>
      {count > 0 && (
        <Group gap="xs">
          <Button variant="default" disabled={count > MOST} onClick={() => open('move')}>
            {t('appointments.bulk.move')}
          </Button>
          <Button variant="default" disabled={count > MOST} onClick={() => open('cancel')}>
            {t('appointments.bulk.cancel')}
          </Button>
          <Button variant="subtle" onClick={() => onChange(new Set())}>
            {t('appointments.bulk.none')}
          </Button>
        </Group>
      )}
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        onExitTransitionEnd={() => setDialog(null)}
        title={dialog && t(`appointments.bulk.${dialog.kind}Title`, { count: dialog.ids.length })}
        withCloseButton={false}
        size={640}
      >
        {dialog?.kind === 'cancel' && <CancelMany ids={dialog.ids} onClose={close} />}
        {dialog?.kind === 'move' && <MoveMany ids={dialog.ids} onClose={close} />}
      </Modal>
    </div>
  );
}
