import { Group, SimpleGrid, Text } from '@mantine/core';
import {
  Avatar,
  Card,
  DataList,
  Logo,
  Page,
  PriceLines,
  Quote,
  Rating,
  ScoreList,
  Section,
  SegmentedTabs,
  StatusBadge,
  StatusDot,
  Timeline,
  Written,
  type Tone,
} from '../../src';

const tones: readonly Tone[] = ['neutral', 'info', 'success', 'warning', 'danger'];
const words = ['Brouillon', 'Remis', 'Confirmé', 'En attente', 'Annulé'];

/** What shows things. */
export function Display() {
  return (
    <Page
      title="Affichage"
      back={{ label: 'Accueil', to: '..' }}
      subtitle="Chaque composant, dans chacun de ses états."
    >
      <Section title="Marque et personnes">
        <Group gap="lg">
          <Logo label="4AS" height={40} />
          <Logo label="4AS, le signe" height={40} markOnly />
          {['Olivier Gagnon', 'Samira Haddad', 'Marie-Ève Roy', 'Zoé Côté', 'Jean', 'Karim Benali'].map((name) => (
            <Avatar key={name} name={name} size={44} />
          ))}
          <Avatar name="Nadia Fortin" size={44} online />
        </Group>
      </Section>
      <Section title="États">
        <Group gap="md">
          {tones.map((tone, index) => (
            <StatusBadge key={tone} tone={tone}>
              {words[index]}
            </StatusBadge>
          ))}
        </Group>
        <Group gap="md">
          {tones.map((tone, index) => (
            <StatusDot key={tone} tone={tone}>
              {words[index]}
            </StatusDot>
          ))}
        </Group>
      </Section>
      <Section title="Évaluation">
        <Group gap="lg">
          <Rating value={4.8} label="4,8 sur 5 · 32 évaluations" />
          <Rating value={2.5} label="2,5 sur 5" />
          <Rating value={0} label="Pas encore d’évaluation" />
        </Group>
        <ScoreList
          label="Par critère"
          scores={[
            { key: 'clarity', name: 'Clarté', value: 4.9, text: '4,9' },
            { key: 'knowledge', name: 'Maîtrise de la matière', value: 3.5, text: '3,5' },
            { key: 'punctuality', name: 'Ponctualité', value: 1, text: '1,0' },
          ]}
        />
        <Written>{'Très clair.\nJ’ai enfin compris les limites.'}</Written>
        <Quote by="Nadia a répondu">{'Merci Olivier.\nOn continue jeudi!'}</Quote>
      </Section>
      <SegmentedTabs
        label="Périodes"
        tabs={[
          { to: '?vue=a-venir', label: 'À venir', count: 4, current: true },
          { to: '?vue=passees', label: 'Passées', current: false },
          { to: '?vue=annulees', label: 'Annulées', count: 1, current: false },
        ]}
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Card>
          <Section title="Commande">
            <PriceLines
              lines={[
                { label: 'MAT1720, 1 h 30', amount: '67,50 $' },
                { label: 'CHM1901, 1 h', amount: '45,00 $' },
                { label: 'Coupon RENTREE', amount: '−11,25 $', kind: 'discount' },
                { label: 'TPS (5 %)', amount: '5,06 $' },
                { label: 'TVQ (9,975 %)', amount: '10,10 $' },
              ]}
              total={{ label: 'Total', amount: '116,41 $' }}
            />
          </Section>
        </Card>
        <Card>
          <Section title="Fiche">
            <DataList
              items={[
                { term: 'Élève', description: 'Léa Tremblay' },
                { term: 'Courriel', description: 'lea.tremblay@exemple.ca' },
                { term: 'Fuseau', description: 'Heure de l’Est' },
                { term: 'Téléphone', description: null },
              ]}
            />
          </Section>
        </Card>
        <Card to="?carte">
          <Text fw={600}>Une carte qui mène ailleurs</Text>
          <Text c="dimmed">Toute sa surface est le lien.</Text>
        </Card>
        <Card look="flat">
          <Text fw={600}>Une surface calme</Text>
          <Text c="dimmed">Pour ce qui accompagne.</Text>
        </Card>
      </SimpleGrid>
      <Section title="Aujourd’hui">
        <Timeline
          label="Séances du jour"
          entries={[
            { key: 'a', when: '9 h', what: 'MAT1720 avec Léa Tremblay', detail: 'Terminée', tone: 'success' },
            { key: 'b', when: '13 h 30', what: 'CHM1901 avec Karim Benali', detail: 'En cours', current: true },
            { key: 'c', when: '16 h', what: 'PHY1651 avec Zoé Côté', detail: 'Confirmée' },
            { key: 'd', when: '18 h', what: 'MAT1600 avec Jean Roy', detail: 'Annulée par l’élève', tone: 'danger' },
          ]}
        />
      </Section>
    </Page>
  );
}
