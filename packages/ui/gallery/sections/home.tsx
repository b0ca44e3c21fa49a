import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconVideo } from '@tabler/icons-react';
import {
  Amount,
  Avatar,
  Card,
  Countdown,
  Figures,
  Page,
  Row,
  RowList,
  Section,
  StatusBadge,
  StatusDot,
} from '../../src';

const inMinutes = (minutes: number) => Date.now() + minutes * 60_000;
const clock = (seconds: number) => `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, '0')} s`;

/** A home page made of the parts: what is next, what waits, figures. */
export function Home() {
  return (
    <Page
      title="Bonjour Léa"
      subtitle="Votre prochaine séance commence bientôt."
      actions={<Button color="marigold">Réserver une séance</Button>}
    >
      <Card look="highlight">
        <Group justify="space-between" align="flex-start" gap="md">
          <Stack gap={4}>
            <StatusBadge tone="success">Confirmée</StatusBadge>
            <Title order={2}>Mardi 24 novembre, 16 h à 17 h 30</Title>
            <Text c="dimmed">MAT1720 · Probabilités, avec Olivier Gagnon</Text>
            <Text>
              Commence dans{' '}
              <Countdown
                to={inMinutes(14)}
                format={clock}
                notices={[{ atSeconds: 600, text: 'La séance commence dans 10 minutes.' }]}
              />
            </Text>
          </Stack>
          <Button leftSection={<IconVideo size={20} aria-hidden />}>Rejoindre la séance</Button>
        </Group>
      </Card>
      <Section title="À venir" action={<a href="#main">Tout voir</a>}>
        <RowList>
          {['Samira Haddad', 'Olivier Gagnon', 'Marie-Ève Roy'].map((name, index) => (
            <Row
              key={name}
              to={`?seance=${index}`}
              start={<Avatar name={name} decorative online={index === 0} />}
              title={`Jeudi ${26 + index} novembre, ${15 + index} h`}
              detail={`CHM1901 · Chimie générale, avec ${name}`}
              end={
                <StatusDot tone={index === 1 ? 'warning' : 'success'}>
                  {index === 1 ? 'À payer' : 'Confirmée'}
                </StatusDot>
              }
            />
          ))}
        </RowList>
      </Section>
      <Section title="Ce mois-ci">
        <Figures
          label="Ce mois-ci"
          figures={[
            { key: 'h', label: 'Heures', value: '7 h 30', detail: '5 séances' },
            { key: 's', label: 'Dépensé', value: <Amount>337,50 $</Amount>, detail: '45,00 $ en rabais' },
            { key: 't', label: 'Tuteurs', value: '2', to: '?tuteurs' },
          ]}
        />
      </Section>
    </Page>
  );
}
