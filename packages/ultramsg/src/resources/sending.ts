import { UltraMsgError } from "../errors.ts";
import type { Request } from "../request.ts";
import { doneSchema } from "../wire/done.ts";
import { outgoingPageSchema, type OutgoingState, sentSchema } from "../wire/sent.ts";

/** What every send says: to whom, under which name of ours, in answer to what. */
interface Address {
  /** `60123456789@c.us` or a group's `…@g.us`. */
  readonly to: string;
  /** Ours, by which a send is found again. UltraMsg does not refuse a second send with the same one. */
  readonly referenceId: string;
  /** WhatsApp's full id of the message to reply to. */
  readonly replyTo?: string | undefined;
}

export interface SendChat extends Address {
  /** At most 4,096 characters. */
  readonly body: string;
}

/** How a file goes out: each has an endpoint of its own. */
export type UltraMsgFileKind = "image" | "video" | "voice" | "document";

export interface SendFile extends Address {
  readonly kind: UltraMsgFileKind;
  /** The bytes, base64, without a `data:` prefix; at most 10,000,000 characters. */
  readonly data: string;
  /** At most 255 characters; UltraMsg asks for one with a document. */
  readonly filename: string;
  /** At most 1,024 characters; a voice note has none. */
  readonly caption?: string | undefined;
}

const MAX_FILENAME = 255;
/** A slow line takes a while for 10 MB, ms; below the lease of an attempt. */
const FILE_TIMEOUT_MS = 90_000;

/** Everything that makes the instance's phone do something, and how to ask what became of it. */
export function sending(request: Request) {
  return {
    /**
     * Puts a text into UltraMsg's queue, before everything that is no answer of a person (`priority` 0). Resolves with the
     * queue's own number. Throws `refused` with `sent: "maybe"` for `sent: "false"`: a line that is down was seen to say so
     * and to send all the same once it was back.
     */
    sendChat: ({ to, body, referenceId, replyTo }: SendChat) =>
      send(request, "/messages/chat", { to, body, referenceId, msgId: replyTo }),
    /** The same for a file, whose bytes travel along: no address of ours is ever given away. */
    sendFile: ({ kind, data, filename, caption, to, referenceId, replyTo }: SendFile) =>
      send(
        request,
        `/messages/${kind}`,
        { to, referenceId, msgId: replyTo, ...fileFields(kind, data, filename, caption) },
        FILE_TIMEOUT_MS,
      ),
    /** Puts an emoji on a message, or takes ours back with an empty one. @param fullId as a webhook named it */
    async react(fullId: string, emoji: string): Promise<void> {
      const fields = { msgId: fullId, emoji };
      const { refused } = await request({ method: "POST", path: "/messages/reaction", fields, schema: doneSchema });
      if (refused !== null) throw refusal(`the reaction: ${refused}`);
    },
    /** What became of the send with our `referenceId`; null when UltraMsg does not know it. */
    async findSent(referenceId: string): Promise<OutgoingState | null> {
      const fields = { referenceId, page: 1, limit: 10, status: "all", sort: "desc" };
      const { messages } = await request({ method: "GET", path: "/messages", fields, schema: outgoingPageSchema });
      // An older server may not know the filter and answer whatever came last.
      return messages.find((message) => message.referenceId === referenceId) ?? null;
    },
  };
}

async function send(
  request: Request,
  path: string,
  fields: Readonly<Record<string, string | undefined>>,
  timeoutMs?: number,
): Promise<{ id: number | null }> {
  const spec = { method: "POST", path, fields: { ...fields, priority: 0 }, schema: sentSchema, timeoutMs } as const;
  const answer = await request(spec);
  if (answer.sent) return { id: answer.id };
  throw refusal(`the message: ${answer.message ?? "no reason given"}`);
}

/** Each endpoint calls the file by its own name; a voice note's is `audio`. */
function fileFields(kind: UltraMsgFileKind, data: string, filename: string, caption: string | undefined) {
  if (kind === "voice") return { audio: data };
  if (kind === "document") return { document: data, filename: filename.slice(-MAX_FILENAME), caption };
  return { [kind]: data, caption };
}

function refusal(what: string): UltraMsgError {
  return new UltraMsgError({ kind: "refused", message: `UltraMsg did not take ${what}`, sent: "maybe" });
}
