import { ActionIcon, Menu, useMantineColorScheme } from '@mantine/core';
import { IconLanguage } from '@tabler/icons-react';
import type { FrameTexts, LanguageChoice } from './navigation';

export interface PreferencesMenuProps {
  languages: readonly LanguageChoice[];
  language: string;
  onLanguage: (code: string) => void;
  texts: Pick<FrameTexts, 'preferences' | 'language' | 'scheme'>;
}

/** Language, and light or dark; there for visitors too, who have no account to keep it in. */
export function PreferencesMenu({ languages, language, onLanguage, texts }: PreferencesMenuProps) {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" c="var(--as-text-soft)" size={40} aria-label={texts.preferences}>
          <IconLanguage size={22} stroke={1.75} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown miw={220}>
        <Menu.Label>{texts.language}</Menu.Label>
        <Menu.RadioGroup value={language} onChange={onLanguage}>
          {languages.map(({ code, label }) => (
            <Menu.RadioItem key={code} value={code} lang={code} closeMenuOnClick>
              {label}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Label>{texts.scheme.label}</Menu.Label>
        <Menu.RadioGroup
          value={colorScheme}
          onChange={(value) => setColorScheme(value === 'light' || value === 'dark' ? value : 'auto')}
        >
          <Menu.RadioItem value="light">{texts.scheme.light}</Menu.RadioItem>
          <Menu.RadioItem value="dark">{texts.scheme.dark}</Menu.RadioItem>
          <Menu.RadioItem value="auto">{texts.scheme.auto}</Menu.RadioItem>
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}
