import { problemCodes } from '@4as/graphql-client';
import { useFormats, useTranslation } from '@4as/i18n/react';
import { FileRow } from '@4as/ui';
import { Button } from '@mantine/core';
import type { Upload, UploadQueue } from './upload-queue';

export interface FileOnItsWayProps {
  upload: Upload;
  queue: UploadQueue;
}

/** A file that was chosen: how far it has come, or why it did not arrive and what can be done about it. */
export function FileOnItsWay({ upload, queue }: FileOnItsWayProps) {
  const { t } = useTranslation(['files', 'errors']);
  const formats = useFormats();
  const { clientId, file, state, sentBytes, message, code } = upload;
  const { name, size } = file;
  const isUnderWay = state === 'sending' || state === 'sent';
  // Of a file that left whole the server still looks at the content.
  const percent = size === 0 ? 0 : Math.floor((sentBytes / size) * 100);
  const known = problemCodes.find((each) => each === code);
  return (
    <FileRow
      name={name}
      detail={state === 'waiting' ? t('waiting', { size: formats.fileSize(size) }) : formats.fileSize(size)}
      {...(isUnderWay ? { progress: { percent, label: t('sending', { name }) } } : {})}
      problem={state === 'failed' ? (message ?? t(`errors:${known ?? 'INTERNAL'}`)) : null}
      actions={
        state === 'failed' ? (
          <>
            {code !== null && (
              <Button variant="default" aria-label={t('retryNamed', { name })} onClick={() => queue.retry(clientId)}>
                {t('retry')}
              </Button>
            )}
            <Button variant="subtle" aria-label={t('dismissNamed', { name })} onClick={() => queue.cancel(clientId)}>
              {t('dismiss')}
            </Button>
          </>
        ) : (
          state !== 'sent' && (
            <Button variant="subtle" aria-label={t('cancelNamed', { name })} onClick={() => queue.cancel(clientId)}>
              {t('cancel')}
            </Button>
          )
        )
      }
    />
  );
}
