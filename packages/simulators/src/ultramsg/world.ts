/** A chat on the phone behind the instance. */
export interface UmChat {
  /** Usually `60123456789@c.us`; real lists hold other spellings too. */
  readonly id: string;
  readonly name: string | null;
  unread: number;
  /** Seconds since the epoch. */
  lastTime: number;
}

type UmStatus = "queue" | "sent" | "unsent" | "invalid" | "expired";

/** Something the API was asked to send. */
export interface UmOutgoing {
  /** A counter of the instance, not WhatsApp's id. */
  readonly id: number;
  /** WhatsApp's id, once it went out. */
  readonly fullId: string;
  readonly referenceId: string;
  readonly to: string;
  /** WhatsApp's word for what it is: `chat`, `image`, `ptt` and so on. */
  readonly type: string;
  readonly body: string;
  /** Where its file lies; null for a text. */
  readonly media: string | null;
  readonly filename: string | null;
  readonly replyTo: string | null;
  readonly priority: number;
  readonly createdAt: number;
  status: UmStatus;
  ack: "pending" | "server" | "device" | "read";
}

/** Everything the simulated instance knows. */
export interface UmWorld {
  /** The account it is paired with. */
  readonly account: { readonly id: string; readonly name: string };
  chats: UmChat[];
  readonly outgoing: UmOutgoing[];
  /** Every message of its chats, as it was told of, the oldest first. */
  readonly said: UmSaid[];
  readonly reactions: { readonly target: string; readonly emoji: string }[];
  /** By the last part of their address. */
  readonly files: Map<string, Uint8Array>;
}

/** A message in a chat. */
interface UmSaid {
  readonly chat: string;
  readonly data: Readonly<Record<string, unknown>>;
}

const MINUTE_S = 60;

/**
 * The demo's phone: people only the second number knows, one whom the gym's WAHA number knows too, two spellings of one
 * number of which only the second has a name, a hidden number, a group and a channel.
 */
export function createUmWorld(nowMs = Date.now()): UmWorld {
  const now = Math.floor(nowMs / 1000);
  const names: readonly (readonly [string, string | null])[] = [
    ["60115550101@c.us", "Kak Ros"],
    ["60115550102@c.us", "Nor Hidayah 🌺"],
    ["60115550103@c.us", null],
    ["+60 11-555 0103", "Uncle Raju"],
    ["60115550104@c.us", "Lim Boon Keat"],
    ["60123456789@c.us", "Aisyah (gym)"],
    ["60115550105:12@s.whatsapp.net", "Priya"],
    ["78812345678901@lid", "Chong Wei Jie"],
    ["120363041234567890@g.us", "Gym buddies"],
    ["status@broadcast", null],
    ["120363290012345678@newsletter", "Fitness daily"],
  ];
  return {
    account: { id: "60398765432@c.us", name: "Kaunter Gym Kepong" },
    chats: names.map(([id, name], index) => ({ id, name, unread: 0, lastTime: now - index * 90 * MINUTE_S })),
    ...{ outgoing: [], said: [], reactions: [], files: new Map() },
  };
}

/** So many people more, for a load: numbers in a row, every tenth of them under a second spelling as well. */
export function manyChats(count: number): UmChat[] {
  return Array.from({ length: count }, (_, index) => {
    const phone = `6018${String(1_000_000 + index)}`;
    const spelled =
      index % 10 === 9 ? `+${phone.slice(0, 2)} ${phone.slice(2, 4)}-${String(1_000_000 + index - 1)}` : null;
    return { id: spelled ?? `${phone}@c.us`, name: `Person ${index}`, unread: 0, lastTime: 1_760_000_000 + index };
  });
}
