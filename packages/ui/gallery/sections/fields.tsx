import {
  ActionIcon,
  Alert,
  Anchor,
  Button,
  Checkbox,
  Group,
  NativeSelect,
  Radio,
  Select,
  Stack,
  Switch,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import {
  FileDrop,
  FileList,
  FileRow,
  FormError,
  FormFields,
  Page,
  PasswordField,
  SearchField,
  Section,
  StarsField,
} from '../../src';

/** What is written in and pressed. */
export function Fields() {
  const [query, setQuery] = useState('');
  const [stars, setStars] = useState<number | null>(4);
  return (
    <Page title="Champs et boutons" width="text">
      <Section title="Boutons">
        <Group>
          <Button color="marigold">Action principale</Button>
          <Button>Action</Button>
          <Button variant="default">Autre action</Button>
          <Button variant="subtle">Discret</Button>
          <Button color="red">Supprimer</Button>
          <Button loading>En cours</Button>
          <Button disabled>Indisponible</Button>
          <ActionIcon variant="default" size={44} aria-label="Modifier">
            <IconPencil size={20} aria-hidden />
          </ActionIcon>
        </Group>
        <Text>
          Un texte avec <Anchor href="#main">un lien</Anchor> au milieu.
        </Text>
      </Section>
      <Section title="Champs">
        <FormFields onSubmit={(event) => event.preventDefault()}>
          <SearchField
            label="Chercher un cours"
            placeholder="MAT1720, probabilités…"
            clearLabel="Effacer"
            value={query}
            onSearch={setQuery}
          />
          <TextInput label="Nom complet" defaultValue="Léa Tremblay" autoComplete="name" />
          <TextInput
            id="courriel"
            label="Courriel"
            defaultValue="lea@"
            error="Écrivez une adresse complète, par exemple nom@exemple.ca."
          />
          <PasswordField
            label="Mot de passe"
            kind="new"
            toggleLabel="Afficher le mot de passe"
            description="Au moins 10 caractères. Une phrase se retient bien."
          />
          <Select
            label="Fuseau horaire"
            data={['Heure de l’Est', 'Heure du Pacifique']}
            defaultValue="Heure de l’Est"
          />
          <NativeSelect label="Durée" data={['1 h', '1 h 30', '2 h']} />
          <Textarea label="Mot au tuteur" description="facultatif" autosize minRows={3} />
          <Radio.Group label="Qui enseigne ?" defaultValue="any">
            <Stack gap="sm" mt={4}>
              <Radio value="any" label="Le premier tuteur libre" />
              <Radio value="one" label="Un tuteur que je choisis" />
            </Stack>
          </Radio.Group>
          <StarsField
            id="clarte"
            name="clarte"
            legend="Clarté"
            hint="Les explications étaient-elles claires ?"
            value={stars}
            onChange={setStars}
            labelOf={(count) => (count === 1 ? '1 étoile sur 5' : `${count} étoiles sur 5`)}
          />
          <Checkbox label="Me rappeler 24 h avant" defaultChecked />
          <Switch label="Disponible" defaultChecked />
          <TextInput label="Indisponible" disabled defaultValue="MAT1720" />
          <FormError fields={[]}>Ce créneau vient d’être pris par quelqu’un d’autre.</FormError>
          <Alert color="blue" title="Bon à savoir">
            L’annulation est gratuite jusqu’à mardi 23 novembre, 16 h.
          </Alert>
          <Alert color="amber" title="À regarder">
            Votre réservation expire dans 2 minutes.
          </Alert>
        </FormFields>
      </Section>
      <Section title="Fichiers">
        <FileList label="Fichiers de la séance">
          <FileRow
            name="Devoir 3 — intégrales.pdf"
            contentType="application/pdf"
            detail="1,2 Mo · Léa Tremblay, hier, 16 h 30"
            href="#main"
            actions={
              <Button variant="subtle" color="red">
                Supprimer
              </Button>
            }
          />
          <FileRow
            name="Photo du tableau.jpg"
            detail="4,1 Mo"
            progress={{ percent: 40, label: 'Envoi de Photo du tableau.jpg' }}
            actions={<Button variant="subtle">Annuler</Button>}
          />
          <FileRow
            name="Exercices.zip"
            detail="3 Mo"
            problem="Ce genre de fichier n’est pas accepté."
            actions={<Button variant="subtle">Retirer</Button>}
          />
        </FileList>
        <FileDrop
          label="Ajouter des fichiers"
          dropLabel="ou déposez-les ici"
          hint="PDF, JPG, DOCX, TXT ; 20 Mo au plus."
          endings={['pdf', 'jpg', 'docx', 'txt']}
          onFiles={() => undefined}
        />
      </Section>
    </Page>
  );
}
