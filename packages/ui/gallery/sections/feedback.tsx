import { Button, Group } from '@mantine/core';
import { IconCalendarPlus } from '@tabler/icons-react';
import { useState } from 'react';
import {
  Banner,
  CardSkeleton,
  ConfirmDialog,
  EmptyState,
  ErrorState,
  ListSkeleton,
  Page,
  Section,
  TableSkeleton,
  toast,
} from '../../src';

/** What is said when there is nothing yet, nothing any more, or something went wrong. */
export function Feedback() {
  const [asking, setAsking] = useState(false);
  return (
    <Page title="États et retours">
      <Banner tone="warning">Reconnexion…</Banner>
      <Section title="Rien encore">
        <EmptyState
          icon={IconCalendarPlus}
          title="Aucune séance à venir"
          hint="Choisissez un cours, un tuteur et une heure : la séance apparaîtra ici."
          action={<Button color="marigold">Réserver une séance</Button>}
        />
      </Section>
      <Section title="Erreur">
        <ErrorState
          title="Les séances n’ont pas pu être chargées"
          hint="Rien n’a été perdu. Vérifiez votre connexion, puis réessayez."
          reference="Référence : 8f2c-41"
          onRetry={() => undefined}
          retryLabel="Réessayer"
        />
      </Section>
      <Section title="Dialogues et avis">
        <Group>
          <Button variant="default" onClick={() => setAsking(true)}>
            Annuler la séance…
          </Button>
          <Button variant="default" onClick={() => toast.success('Profil enregistré.')}>
            Avis de réussite
          </Button>
          <Button variant="default" onClick={() => toast.error('Le message n’a pas été envoyé.')}>
            Avis d’erreur
          </Button>
        </Group>
        <ConfirmDialog
          opened={asking}
          onClose={() => setAsking(false)}
          onConfirm={() => setAsking(false)}
          title="Annuler la séance de mardi 24 novembre, 16 h ?"
          confirmLabel="Annuler et rembourser 45,00 $"
          cancelLabel="Garder la séance"
          tone="danger"
        >
          Vous serez remboursée de 45,00 $ sur votre carte Visa se terminant par 4242, d’ici 5 à 10 jours.
        </ConfirmDialog>
      </Section>
      <Section title="En chemin">
        <ListSkeleton label="Chargement de la liste…" count={2} />
        <CardSkeleton label="Chargement des cartes…" count={2} />
        <TableSkeleton label="Chargement du tableau…" count={3} />
      </Section>
    </Page>
  );
}
