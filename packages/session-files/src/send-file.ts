import { problemCodes } from '@4as/graphql-client';
import type { Send, SendResult } from './upload-queue';

/**
 * Sends files to a session by HTTP: `XMLHttpRequest`, since `fetch` does not tell how far a body has come. The server's refusals come back in the
 * words that it chose; whatever it did not answer itself is the network's.
 */
export function sendTo(appointmentId: string): Send {
  return (clientId, file, onProgress) => {
    const request = new XMLHttpRequest();
    const query = new URLSearchParams({ name: file.name, clientId });
    request.open('POST', `/files/appointments/${appointmentId}?${query.toString()}`);
    request.setRequestHeader('content-type', 'application/octet-stream');
    const done = new Promise<SendResult>((resolve) => {
      request.upload.addEventListener('progress', ({ loaded }) => onProgress(Math.min(loaded, file.size)));
      request.addEventListener('load', () => resolve(resultOf(request.status, request.responseText)));
      request.addEventListener('error', () => resolve({ kind: 'problem', code: 'NETWORK' }));
      request.addEventListener('abort', () => resolve({ kind: 'cancelled' }));
    });
    request.send(file);
    return { done, cancel: () => request.abort() };
  };
}

/** What an answer says; one that is not the server's own counts as a problem of the way to it. */
function resultOf(status: number, body: string): SendResult {
  const { id, code, message } = answerIn(body);
  if (status === 201 && typeof id === 'string') return { kind: 'sent', fileId: id };
  if (typeof message === 'string') return { kind: 'refused', message };
  const known = problemCodes.find((each) => each === code);
  // No answer, too slow for the server to wait, or a proxy that did not reach it.
  const isOfTheLine = status === 0 || status === 408 || status >= 502;
  return { kind: 'problem', code: known ?? (isOfTheLine ? 'NETWORK' : 'INTERNAL') };
}

function answerIn(body: string): { id?: unknown; code?: unknown; message?: unknown } {
  try {
    const answer: unknown = JSON.parse(body);
    return typeof answer === 'object' && answer !== null ? answer : {};
  } catch {
    return {};
  }
}
