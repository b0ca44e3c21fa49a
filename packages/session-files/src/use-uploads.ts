import { useRefresh } from '@4as/graphql-client';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { sendTo } from './send-file';
import { STALLED_AFTER_MS, unlessStalled } from './unless-stalled';
import { UploadQueue, type Upload } from './upload-queue';

/** The files on their way to a session, and the queue that sends them. Asks before the window is closed while some are. */
export function useUploads(appointmentId: string): { queue: UploadQueue; uploads: readonly Upload[] } {
  const refresh = useRefresh<'appointment'>();
  const [queue] = useState(
    () => new UploadQueue(unlessStalled(sendTo(appointmentId), STALLED_AFTER_MS), () => refresh('appointment')),
  );
  const uploads = useSyncExternalStore(queue.subscribe, queue.uploads);
  const isBusy = uploads.some(({ state }) => state === 'waiting' || state === 'sending');
  useEffect(() => {
    if (!isBusy) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isBusy]);
  return { queue, uploads };
}
