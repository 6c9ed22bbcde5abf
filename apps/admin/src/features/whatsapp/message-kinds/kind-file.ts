import { type ChatMessage, mediaOf } from "@kaunter/domain";

/** The file of a message, as far as a screen can have it. */
export interface KindFile {
  readonly messageId: string;
  readonly conversationId: string;
  /** `ready`: `src` can be shown. The others say why not. */
  readonly state: "ready" | "fetching" | "gone" | "too_large";
  /** One of our own addresses, or an object URL while it is only in this browser. */
  readonly src: string | null;
  /** Where it is saved from; null while there is nothing to save. */
  readonly saveHref: string | null;
}

export type FileMessage = Pick<ChatMessage, "id" | "conversationId" | "content" | "mediaState">;

/** Where the file of a message is, or null where its kind carries none. Source: spec "Media handling". */
export function fileOf({ id, conversationId, content, mediaState }: FileMessage): KindFile | null {
  const media = mediaOf(content);
  if (media === null) return null;
  const named = { messageId: id, conversationId };
  // What somebody here is just sending: its bytes are at hand before the server has them.
  const local = media.gatewayUrl?.startsWith("blob:") ? media.gatewayUrl : null;
  if (local !== null) return { ...named, state: "ready", src: local, saveHref: null };
  if (mediaState !== "stored") return { ...named, state: mediaState ?? "gone", src: null, saveHref: null };
  const src = `/api/waha/media?message=${encodeURIComponent(id)}`;
  return { ...named, state: "ready", src, saveHref: `${src}&download=1` };
}
