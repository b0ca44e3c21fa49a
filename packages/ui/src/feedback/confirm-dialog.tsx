import { Box, Button, Group, Modal } from '@mantine/core';
import { useMounted } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { FormError } from '../fields/form-error';

export interface ConfirmDialogProps {
  opened: boolean;
  onClose: () => void;
  /** The question, about this thing: "Annuler la séance de mardi 16 h ?". */
  title: string;
  /** The consequence, with its amounts and dates. */
  children: ReactNode;
  /** Names what the click does: "Annuler et rembourser 45,00 $". */
  confirmLabel: ReactNode;
  /** Names leaving things as they are: "Garder la séance". */
  cancelLabel: ReactNode;
  onConfirm: () => void;
  tone?: 'ordinary' | 'danger';
  running?: boolean;
  /** Why it did not work; the dialog stays open. */
  error?: ReactNode;
}

/**
 * Asks before something that can't be undone. The focus starts on leaving things as they are, stays inside, and goes
 * back to where it came from.
 */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const {
    opened,
    onClose,
    title,
    children,
    confirmLabel,
    cancelLabel,
    onConfirm,
    tone = 'ordinary',
    running,
    error,
  } = props;
  // Where the focus goes back to is kept as a dialog that is there opens; this one may have come with its question.
  const there = useMounted();
  return (
    <Modal
      opened={opened && there}
      onClose={onClose}
      title={title}
      withCloseButton={false}
      closeOnClickOutside={!running}
    >
      {children}
      {error && (
        <Box mt="md">
          <FormError>{error}</FormError>
        </Box>
      )}
      <Group justify="flex-end" mt="lg" gap="sm">
        <Button variant="default" onClick={onClose} disabled={running} data-autofocus>
          {cancelLabel}
        </Button>
        <Button color={tone === 'danger' ? 'red' : 'ink'} onClick={onConfirm} loading={running}>
          {confirmLabel}
        </Button>
      </Group>
    </Modal>
  );
}
