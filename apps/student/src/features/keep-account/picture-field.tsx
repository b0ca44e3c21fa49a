import { useTranslation } from '@4as/i18n/react';
import { Avatar, FormError, toast } from '@4as/ui';
import { Button, FileButton, Group } from '@mantine/core';
import { useState } from 'react';
import classes from './picture-field.module.css';
import { uploadPicture, type UploadProblem } from './upload-picture';
import { useUpdateProfile } from './use-update-profile';

export interface PictureFieldProps {
  name: string;
  pictureUrl: string | null;
}

/** The person's picture: choose one, see it, take it away. */
export function PictureField({ name, pictureUrl }: PictureFieldProps) {
  const { t } = useTranslation('student');
  const [uploading, setUploading] = useState(false);
  const [problem, setProblem] = useState<UploadProblem | null>(null);
  const choose = useUpdateProfile({
    onDone: () => toast.success(t('account.pictureSaved')),
    onFailure: () => setProblem('refused'),
    onProblem: () => setProblem('failed'),
  });
  const remove = useUpdateProfile({
    onDone: () => toast.success(t('account.pictureRemoved')),
    onProblem: () => setProblem('failed'),
  });

  const send = async (file: File | null) => {
    if (file === null) return;
    setProblem(null);
    setUploading(true);
    const uploaded = await uploadPicture(file);
    setUploading(false);
    if (uploaded.ok) void choose.run({ input: { pictureFileId: uploaded.id } });
    else setProblem(uploaded.problem);
  };
  const words = {
    tooLarge: 'account.pictureTooLarge',
    refused: 'account.pictureRefused',
    failed: 'account.pictureFailed',
  } as const;

  return (
    <div role="group" aria-label={t('account.picture')} className={classes.picture}>
      <Avatar name={name} src={pictureUrl} size={80} decorative />
      <div>
        <Group gap="sm">
          <FileButton onChange={(file) => void send(file)} accept="image/jpeg,image/png,image/webp">
            {(props) => (
              <Button {...props} variant="default" loading={uploading || choose.running}>
                {t('account.pictureChoose')}
              </Button>
            )}
          </FileButton>
          {pictureUrl !== null && (
            <Button
              variant="subtle"
              loading={remove.running}
              onClick={() => void remove.run({ input: { removePicture: true } })}
            >
              {t('account.pictureRemove')}
            </Button>
          )}
        </Group>
        <p className={classes.hint}>{t('account.pictureHint')}</p>
        <FormError>{problem && t(words[problem])}</FormError>
      </div>
    </div>
  );
}
