import { AccountMenu } from './account-menu';
import type { Account, FrameTexts, LanguageChoice } from './navigation';
import { PreferencesMenu } from './preferences-menu';

export interface HeaderMenusProps {
  account?: Account | null;
  languages: readonly LanguageChoice[];
  language: string;
  onLanguage: (code: string) => void;
  texts: FrameTexts;
}

/** The menus at the header's end. Default export: menus are loaded after the page that they stand over. */
export default function HeaderMenus({ account, languages, language, onLanguage, texts }: HeaderMenusProps) {
  return (
    <>
      <PreferencesMenu languages={languages} language={language} onLanguage={onLanguage} texts={texts} />
      {account && <AccountMenu account={account} label={texts.accountMenu} />}
    </>
  );
}
