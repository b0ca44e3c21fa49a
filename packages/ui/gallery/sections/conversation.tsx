import { Button } from '@mantine/core';
import { useState } from 'react';
import { ChatBubble, Composer, DayDivider, MessageLog, Page, TypingDots } from '../../src';

/** Messages and where one writes. */
export function Conversation() {
  const [said, setSaid] = useState<string[]>([]);
  return (
    <Page title="Olivier Gagnon" subtitle="En ligne" width="text">
      <MessageLog label="Conversation avec Olivier Gagnon">
        <DayDivider>Hier</DayDivider>
        <ChatBubble side="theirs" author="Olivier Gagnon" time="18 h 02">
          Bonsoir Léa, avez-vous pu refaire l’exercice 4 ?
        </ChatBubble>
        <ChatBubble side="mine" author="Vous" time="18 h 10" status="Lu">
          {'Oui ! Il me reste une question sur la variance.\nJe vous l’envoie demain.'}
        </ChatBubble>
        <DayDivider>Aujourd’hui</DayDivider>
        <ChatBubble side="mine" author="Vous" time="8 h 30" status="Envoi…" state="pending">
          Voici ma question.
        </ChatBubble>
        <ChatBubble
          side="mine"
          author="Vous"
          time="8 h 31"
          status="Non envoyé"
          state="failed"
          action={
            <Button variant="subtle" size="compact-xs">
              Renvoyer
            </Button>
          }
        >
          Pourquoi divise-t-on par n − 1 ?
        </ChatBubble>
        {said.map((text, index) => (
          <ChatBubble key={index} side="mine" author="Vous" time="maintenant" status="Envoyé">
            {text}
          </ChatBubble>
        ))}
      </MessageLog>
      <TypingDots>Olivier écrit…</TypingDots>
      <Composer label="Écrire un message" sendLabel="Envoyer le message" onSend={(text) => setSaid([...said, text])} />
    </Page>
  );
}
