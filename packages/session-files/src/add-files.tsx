import { useFormats, useTranslation } from '@4as/i18n/react';
import { FileDrop } from '@4as/ui';
import { graphql, readFragment, type FragmentType } from './gql';
import type { UploadQueue } from './upload-queue';

const AddFilesFragment = graphql(`
  fragment AddFiles on FileRules {
    endings
    largestBytes
    left
  }
`);

export interface AddFilesProps {
  rules: FragmentType<typeof AddFilesFragment>;
  queue: UploadQueue;
}

/** Where files are dropped or chosen. What is taken is said beforehand, and what is plainly not taken is not sent at all. */
export function AddFiles({ rules, queue }: AddFilesProps) {
  const { t } = useTranslation('files');
  const formats = useFormats();
  const { endings, largestBytes, left } = readFragment(AddFilesFragment, rules);
  const largest = formats.fileSize(largestBytes);
  const kinds = endings.map((ending) => ending.toUpperCase()).join(', ');
  const check = (file: File, underWay: number): string | null => {
    const ending = /\.(\w+)$/.exec(file.name)?.[1]?.toLowerCase();
    if (file.size > largestBytes) return t('tooLarge', { size: formats.fileSize(file.size), largest });
    if (file.size === 0) return t('empty');
    if (ending !== undefined && !endings.includes(ending)) return t('kind', { kinds });
    return underWay < left ? null : t('tooMany');
  };
  return (
    <FileDrop
      label={t('add')}
      dropLabel={t('drop')}
      hint={left > 0 ? t('rules', { kinds, largest, count: left }) : t('full')}
      endings={endings}
      disabled={left === 0}
      onFiles={(files) => queue.add(files, check)}
    />
  );
}
