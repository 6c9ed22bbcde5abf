/** The longest side of a photo as WhatsApp itself sends it, px. */
const LONGEST_PX = 1_600;
const QUALITY = 0.82;
/** Below this a picture is small enough as it is, bytes. */
const SMALL_BYTES = 512 * 1024;

export interface Picture {
  readonly blob: Blob;
  readonly widthPx: number;
  readonly heightPx: number;
}

export interface Shrunk {
  readonly original: Picture;
  /** Null where it would gain nothing. */
  readonly smaller: Picture | null;
}

/**
 * Reads a picture and draws it smaller, as JPEG and without what a camera writes beside it (where it was taken).
 * @throws DOMException when the browser cannot read it
 */
export async function shrinkPicture(blob: Blob): Promise<Shrunk> {
  const bitmap = await createImageBitmap(blob);
  const { width, height } = bitmap;
  const original = { blob, widthPx: width, heightPx: height };
  const scale = Math.min(1, LONGEST_PX / Math.max(width, height));
  if (scale === 1 && blob.size <= SMALL_BYTES && blob.type !== "image/webp") {
    bitmap.close();
    return { original, smaller: null };
  }
  const [widthPx, heightPx] = [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))];
  const drawn = await draw(bitmap, widthPx, heightPx);
  bitmap.close();
  const gains = drawn !== null && (drawn.size < blob.size || blob.type === "image/webp");
  return { original, smaller: gains ? { blob: drawn, widthPx, heightPx } : null };
}

function draw(bitmap: ImageBitmap, width: number, height: number): Promise<Blob | null> {
  const canvas = Object.assign(document.createElement("canvas"), { width, height });
  const pen = canvas.getContext("2d");
  if (!pen) return Promise.resolve(null);
  // JPEG knows no transparency: black would stand where paper was.
  pen.fillStyle = "#fff";
  pen.fillRect(0, 0, width, height);
  pen.drawImage(bitmap, 0, 0, width, height);
  return new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg", QUALITY));
}
