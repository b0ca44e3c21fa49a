import { useFormats, useTranslation } from '@4as/i18n/react';
import { isTimely, nextState, type AppointmentState } from '@4as/scheduling';
import { useAddress } from '@4as/shell';
import { useNow } from '@4as/ui';
import { Button, Group, Modal } from '@mantine/core';
import { graphql, readFragment, type FragmentType } from '../../gql';
import { oneOf } from '../../parts/one-of';
import { CancelForm } from './cancel-form';
import { MoveForm } from './move-form';
import { OutcomeForm, outcomeActions } from './outcome-form';
import { WriteToPeople } from './write-to-people';

const SettleSessionFragment = graphql(`
  fragment SettleSession on Appointment {
    id
    state
    startsAt
    endsAt
    ...MoveForm
    ...CancelForm
    ...WriteToPeople
  }
`);

const dialogs = ['deplacer', 'annuler', 'etat', 'ecrire'] as const;
const texts = {
  deplacer: { button: 'move', title: 'moveTitle' },
  annuler: { button: 'cancel', title: 'cancelTitle' },
  etat: { button: 'outcome', title: 'outcomeTitle' },
  ecrire: { button: 'write', title: 'writeTitle' },
} as const;

/**
 * Moves or cancels a session, or corrects how it went: what the table of transitions lets an admin do now; or writes to its people. Each
 * dialog has an address, `?action=deplacer`, so that the list of conflicts leads straight to it.
 */
export function SettleSession({ appointment }: { appointment: FragmentType<typeof SettleSessionFragment> }) {
  const { t } = useTranslation('admin');
  const formats = useFormats();
  const now = useNow();
  const { parameters, change } = useAddress();
  const session = readFragment(SettleSessionFragment, appointment);
  const state = session.state.toLowerCase() as AppointmentState;
  const interval = { start: Date.parse(session.startsAt), end: Date.parse(session.endsAt) };
  const may = (action: 'reschedule' | 'cancel' | (typeof outcomeActions)[keyof typeof outcomeActions]) =>
    nextState(state, action, 'admin') !== undefined && isTimely(action, 'admin', interval, now);
  const outcomes = (['COMPLETED', 'STUDENT_NO_SHOW', 'TUTOR_NO_SHOW'] as const).filter((one) =>
    may(outcomeActions[one]),
  );
  const possible = { deplacer: may('reschedule'), annuler: may('cancel'), etat: outcomes.length > 0, ecrire: true };
  const asked = oneOf(parameters.get('action'), dialogs);
  const open = asked && possible[asked] ? asked : undefined;
  const close = () => change({ action: null, raison: null }, { replace: true });
  const offered = dialogs.filter((dialog) => possible[dialog]);
  return (
    <>
      <Group gap="sm" mb="md">
        {offered.map((dialog) => (
          <Button key={dialog} variant="default" onClick={() => change({ action: dialog })}>
            {t(`appointments.change.${texts[dialog].button}`)}
          </Button>
        ))}
      </Group>
      <Modal
        opened={open !== undefined}
        onClose={close}
        title={open && t(`appointments.change.${texts[open].title}`, { when: formats.dateTime(session.startsAt, now) })}
        withCloseButton={false}
        size={520}
      >
        {open === 'deplacer' && <MoveForm appointment={session} onClose={close} />}
        {open === 'annuler' && <CancelForm appointment={session} onClose={close} />}
        {open === 'ecrire' && <WriteToPeople appointment={session} onClose={close} />}
        {open === 'etat' && <OutcomeForm appointmentId={session.id} outcomes={outcomes} onClose={close} />}
      </Modal>
    </>
  );
}
