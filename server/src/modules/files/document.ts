import { fileTypeFromBuffer } from 'file-type';
import sharp from 'sharp';
import { safeName } from './safe-name.js';

/** A file that somebody gives to somebody else, as it is kept. */
export interface Document {
  content: Buffer;
  contentType: string;
  /** Safe to be shown and saved; its ending is one of its content's. */
  name: string;
}

const officeXml = 'application/vnd.openxmlformats-officedocument';
const openDocument = 'application/vnd.oasis.opendocument';

/** What is told from its bytes, with the endings that its names have. Nothing that runs when it is opened, macros neither. */
const byContent: Readonly<Record<string, readonly [string, ...string[]]>> = {
  'application/pdf': ['pdf'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'image/webp': ['webp'],
  [`${officeXml}.wordprocessingml.document`]: ['docx'],
  [`${officeXml}.spreadsheetml.sheet`]: ['xlsx'],
  [`${officeXml}.presentationml.presentation`]: ['pptx'],
  [`${openDocument}.text`]: ['odt'],
  [`${openDocument}.spreadsheet`]: ['ods'],
  [`${openDocument}.presentation`]: ['odp'],
};

/** Texts have no mark of their own: they are told by their ending, and by holding nothing but text. */
const texts = ['txt', 'md', 'csv', 'tex'];

/** The endings of all that is taken, for people to read and for the file dialog of their device. */
export const documentEndings: readonly string[] = [...Object.values(byContent).flat(), ...texts];

/** A photo of the largest cameras of phones is less; drawn, so many pixels take some 400 MB. */
const MOST_PIXELS = 100_000_000;

/**
 * A file as we keep it, or null where its content is nothing that we take. What it is comes from its bytes, whatever the name says; a name
 * with another ending gets the right one behind it. Pictures are written anew, upright and without what the camera wrote into them (places
 * above all). Texts are kept as they are.
 */
export async function readDocument(givenName: string, content: Buffer): Promise<Document | null> {
  const name = safeName(givenName);
  if (texts.includes(endingOf(name))) return isText(content) ? { content, contentType: 'text/plain', name } : null;
  const type = await fileTypeFromBuffer(content).catch(() => undefined);
  const endings = type && byContent[type.mime];
  if (!type || !endings) return null;
  const kept = type.mime.startsWith('image/') ? await inTurn(() => withoutPlaces(content)) : content;
  return kept && { content: kept, contentType: type.mime, name: withEnding(name, endings) };
}

function endingOf(name: string): string {
  return /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

function withEnding(name: string, endings: readonly [string, ...string[]]): string {
  return endings.includes(endingOf(name)) ? name : `${name}.${endings[0]}`;
}

/** No control character but tabs and line ends: whatever the encoding of its letters, it is no program and no container. */
function isText(content: Buffer): boolean {
  return content.length > 0 && content.every((byte) => (byte >= 32 && byte !== 127) || (byte >= 9 && byte <= 13));
}

let lastDrawn: Promise<unknown> = Promise.resolve();

/** Draws one picture of this process after another: how much memory that takes does not grow with how many come together. */
function inTurn<T>(draw: () => Promise<T>): Promise<T> {
  const drawn = lastDrawn.then(draw, draw);
  lastDrawn = drawn;
  return drawn;
}

/** The picture in the format that it came in, or null where it can't be drawn. */
async function withoutPlaces(content: Buffer): Promise<Buffer | null> {
  try {
    return await sharp(content, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
      .autoOrient()
      .keepIccProfile()
      .jpeg({ quality: 90, force: false })
      .webp({ quality: 90, force: false })
      .toBuffer();
  } catch {
    return null;
  }
}
