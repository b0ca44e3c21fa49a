/** Why a picture was not taken. */
export type UploadProblem = 'tooLarge' | 'refused' | 'failed';

/** The id of the picture, to be chosen in the profile, or why there is none. */
export type UploadResult = { ok: true; id: string } | { ok: false; problem: UploadProblem };

/** The server takes no more; asking for less than it spares the person the wait. */
const largestBytes = 5 * 1024 * 1024;

/** Sends a picture's bytes. It is shown nowhere until the profile names it. Never throws. */
export async function uploadPicture(file: Blob): Promise<UploadResult> {
  if (file.size > largestBytes) return { ok: false, problem: 'tooLarge' };
  try {
    const response = await fetch('/files/pictures', {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': file.type || 'application/octet-stream' },
      body: file,
    });
    if (response.status === 413) return { ok: false, problem: 'tooLarge' };
    if (response.status === 415) return { ok: false, problem: 'refused' };
    if (!response.ok) return { ok: false, problem: 'failed' };
    const { id } = (await response.json()) as { id: string };
    return { ok: true, id };
  } catch {
    return { ok: false, problem: 'failed' };
  }
}
