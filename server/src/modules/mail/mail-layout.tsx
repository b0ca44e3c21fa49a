import {
  Body,
  Button,
  Column,
  Container,
  Head,
  Heading,
  Hr,
  Html,
  Preview,
  Row,
  Section,
  Text,
} from '@react-email/components';
import { render } from '@react-email/render';
import type { MailContent, MailTools } from './mail-content.js';

const ink = '#12363d';
const quiet = '#4d6166';
const line = '#d9e2e3';

function MailLayout({ content, tools }: { content: MailContent; tools: MailTools }) {
  const { t } = tools;
  return (
    <Html lang={tools.language}>
      <Head />
      <Preview>{content.heading}</Preview>
      <Body
        style={{
          backgroundColor: '#f4f7f7',
          fontFamily: 'Helvetica, Arial, sans-serif',
          color: ink,
          margin: 0,
          padding: '24px 0',
        }}
      >
        <Container
          style={{
            backgroundColor: '#ffffff',
            border: `1px solid ${line}`,
            borderRadius: 8,
            padding: '32px',
            maxWidth: 560,
          }}
        >
          <Text style={{ fontSize: 22, fontWeight: 700, margin: '0 0 24px', color: ink }}>{'4AS'}</Text>
          <Heading as="h1" style={{ fontSize: 22, lineHeight: '28px', margin: '0 0 16px' }}>
            {content.heading}
          </Heading>
          <Text style={{ fontSize: 16, lineHeight: '24px' }}>{t('greeting', { name: tools.name })}</Text>
          {content.paragraphs.map((paragraph) => (
            <Text key={paragraph} style={{ fontSize: 16, lineHeight: '24px' }}>
              {paragraph}
            </Text>
          ))}
          {content.facts ? (
            <Section style={{ border: `1px solid ${line}`, borderRadius: 8, padding: '8px 16px', margin: '16px 0' }}>
              {content.facts.map((fact) => (
                <Row key={fact.label + fact.value}>
                  <Column style={{ fontSize: 14, color: quiet, padding: '6px 16px 6px 0', verticalAlign: 'top' }}>
                    {fact.label}
                  </Column>
                  <Column align="right" style={{ fontSize: 16, padding: '6px 0' }}>
                    {fact.value}
                  </Column>
                </Row>
              ))}
            </Section>
          ) : null}
          {content.action ? (
            <Section style={{ margin: '24px 0' }}>
              <Button
                href={content.action.url}
                style={{
                  backgroundColor: '#0f5c63',
                  color: '#ffffff',
                  borderRadius: 8,
                  padding: '12px 24px',
                  fontSize: 16,
                  fontWeight: 600,
                }}
              >
                {content.action.label}
              </Button>
              <Text style={{ fontSize: 13, color: quiet, wordBreak: 'break-word' }}>
                {t('buttonFallback')} {content.action.url}
              </Text>
            </Section>
          ) : null}
          {content.note ? <Text style={{ fontSize: 14, color: quiet }}>{content.note}</Text> : null}
          <Text
            style={{ fontSize: 16, lineHeight: '24px', whiteSpace: 'pre-line' }}
          >{`${t('closing')}\n${t('signature')}`}</Text>
          <Hr style={{ borderColor: line }} />
          <Text style={{ fontSize: 13, color: quiet }}>{t('footer')}</Text>
        </Container>
      </Body>
    </Html>
  );
}

/** The two forms of a mail: HTML, and the text for those who read text. */
export async function renderMail(content: MailContent, tools: MailTools): Promise<{ html: string; text: string }> {
  const element = <MailLayout content={content} tools={tools} />;
  return { html: await render(element), text: await render(element, { plainText: true }) };
}
