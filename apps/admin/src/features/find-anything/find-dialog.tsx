import { useTranslation } from '@4as/i18n/react';
import { Finder, type NavItem } from '@4as/ui';
import { useDebouncedValue } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useFindings } from './use-findings';

export interface FindDialogProps {
  opened: boolean;
  onClose: () => void;
  /** The console's pages, which are found by their names. */
  places: readonly NavItem[];
}

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Finds pages, courses, orders, sessions and requests by what one remembers of them. Default export: loaded when first opened. */
export default function FindDialog({ opened, onClose, places }: FindDialogProps) {
  const { t } = useTranslation(['admin', 'app']);
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [asked] = useDebouncedValue(text.trim(), 200);
  const { groups, busy, failed } = useFindings(asked);

  const pages = [
    ...places.map(({ to, label, icon }) => ({ key: to, to, title: label, icon })),
    { key: 'new-course', to: '/cours/nouveau', title: t('courses.add'), icon: IconPlus },
  ].filter(({ title }) => plain(title).includes(plain(text.trim())));
  const shown = [{ label: t('find.pages'), findings: pages }, ...(text.trim().length < 2 ? [] : groups)];
  const count = shown.reduce((sum, group) => sum + group.findings.length, 0);

  const status = () => {
    if (text.trim().length < 2) return t('find.empty');
    if (failed) return t('find.failed');
    if (busy || asked !== text.trim()) return t('app:states.loading');
    return count === 0 ? t('app:states.emptySearch', { query: text.trim() }) : t('app:states.resultCount', { count });
  };
  const close = () => {
    onClose();
    setText('');
  };
  return (
    <Finder
      opened={opened}
      onClose={close}
      label={t('find.open')}
      placeholder={t('find.placeholder')}
      text={text}
      onText={setText}
      groups={shown}
      busy={busy}
      status={status()}
      onFollow={(to) => {
        close();
        void navigate(to);
      }}
    />
  );
}
