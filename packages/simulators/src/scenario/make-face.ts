import { type Colour, makePng } from "./make-png.ts";

const SIZE_PX = 96;
const GROUNDS: readonly Colour[] = [
  [196, 106, 84],
  [88, 128, 160],
  [120, 142, 92],
  [168, 124, 168],
  [204, 164, 92],
  [92, 148, 144],
];
const SKIN: Colour = [236, 206, 178];
const SHIRT: Colour = [56, 60, 72];
const HAIR: readonly Colour[] = [
  [58, 42, 36],
  [24, 24, 28],
  [110, 72, 48],
  [168, 168, 172],
];

const made = new Map<string, Buffer>();

/** Somebody's profile picture: head and shoulders on a ground of their own, always the same for one address. */
export function makeFace(address: string): Buffer {
  const known = made.get(address);
  if (known) return known;
  const mixed = [...address].reduce((so, sign) => (so * 31 + sign.charCodeAt(0)) % 10_007, 7);
  const ground = GROUNDS[mixed % GROUNDS.length] ?? SHIRT;
  const hair = HAIR[mixed % HAIR.length] ?? SHIRT;
  const face = makePng(SIZE_PX, SIZE_PX, (x, y) => {
    if (within(x, y, 0.5, 0.42, 0.17, 0.21)) return y < 0.33 ? hair : SKIN;
    if (within(x, y, 0.5, 0.38, 0.2, 0.22)) return hair;
    return within(x, y, 0.5, 1.02, 0.36, 0.36) ? SHIRT : ground;
  });
  made.set(address, face);
  return face;
}

/** Whether a place lies in an ellipse; all from 0 to 1. */
function within(x: number, y: number, atX: number, atY: number, radiusX: number, radiusY: number): boolean {
  return ((x - atX) / radiusX) ** 2 + ((y - atY) / radiusY) ** 2 <= 1;
}
