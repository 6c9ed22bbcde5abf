import type { World } from "../world.ts";

export interface Author {
  /** `…@c.us` or `…@lid`. */
  readonly address: string;
  /** The other address of the same person, when the world knows it. */
  readonly alt: string | null;
}

/** Who writes, from a phone in any spelling, `…@c.us` or `…@lid`. */
export function authorOf(world: World, from: string): Author {
  const digits = from.replace(/[\s+-]/g, "").replace(/^0/, "60");
  const address = from.includes("@") ? from.replace("@s.whatsapp.net", "@c.us") : `${digits}@c.us`;
  const known = world.lids.find((row) => row.lid === address || row.pn === address);
  const alt = known ? (known.lid === address ? known.pn : known.lid) : null;
  return { address, alt };
}
