import { z } from "zod";
import { call } from "../ask.ts";
import type { DbClient } from "../client.ts";
import { renameKeys } from "../mappers/rename-keys.ts";
import { factsOf, type FileFacts } from "./media-repository.ts";

const pictureSchema = z.object({
  /** Canonical, of the person or the group. */
  address: z.string(),
  /** The session that may be asked for it; null where the gateway has none to give. */
  session: z.string().nullable(),
  path: z.string().nullable(),
  hash: z.string().nullable(),
  mimetype: z.string().nullable(),
  /** WhatsApp has answered at least once: no path then means that there is none to see. */
  asked: z.boolean(),
  /** Its answer is a day old, or there is none yet. */
  due: z.boolean(),
});
export type Picture = z.infer<typeof pictureSchema>;

/** Pictures of the people and groups a person may see. */
export function createKeptPicturesRepository(client: DbClient) {
  return {
    /**
     * @param sender canonical address of somebody who wrote in it; without one, whoever the conversation is with
     * @throws AppError not_found when there is no such conversation or writer for the caller
     */
    async find(conversationId: string, sender?: string): Promise<Picture> {
      const args = { conversation_id: conversationId, ...(sender === undefined ? {} : { sender }) };
      return pictureSchema.parse(renameKeys(await call(client, "picture_of", args)));
    },
    /**
     * Of one of the desk's own numbers. @param phone digits
     * @throws AppError not_found when the session is not linked to that number, or the caller may not see it
     */
    async findOfSession(session: string, phone: string): Promise<Picture> {
      return pictureSchema.parse(renameKeys(await call(client, "picture_of_session", { session, phone })));
    },
  };
}

/** The same pictures, as the server asks for and keeps them. Needs the service key. */
export function createPicturesRepository(client: DbClient) {
  return {
    /** Whether this process is the one to ask now; nobody else is, for so long. */
    async claim(address: string, leaseMs: number): Promise<boolean> {
      return z.boolean().parse(await call(client, "claim_picture", { address, lease_ms: leaseMs }));
    },
    /** Makes a file the picture of an address; works as `media.store` does. */
    async keep(address: string, file: FileFacts, path: string | null): Promise<string | null> {
      return z
        .string()
        .nullable()
        .parse(await call(client, "keep_picture", { address, ...factsOf(file, path) }));
    },
    /** There is none that we may see. */
    async noteNone(address: string): Promise<void> {
      await call(client, "note_no_picture", { address });
    },
  };
}
export type PicturesRepository = ReturnType<typeof createPicturesRepository>;
