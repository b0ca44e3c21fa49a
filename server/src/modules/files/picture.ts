import { fileTypeFromBuffer } from 'file-type';
import sharp from 'sharp';

const SIDE = 512;
const MOST_PIXELS = 50_000_000;
const accepted = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/gif']);

/**
 * A picture as we keep it: a square of 512 pixels in WebP, upright, without what the camera wrote into it (places above all).
 * Null when the content is no picture, whatever its name said: the type is read from the bytes.
 */
export async function normalizePicture(content: Buffer): Promise<Buffer | null> {
  const type = await fileTypeFromBuffer(content);
  if (!type || !accepted.has(type.mime)) return null;
  try {
    return await sharp(content, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
      .autoOrient()
      .resize(SIDE, SIDE, { fit: 'cover', position: 'attention' })
      .webp({ quality: 82 })
      .toBuffer();
  } catch {
    return null;
  }
}
