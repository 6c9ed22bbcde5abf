import type { ChangePage, Gateway, Visible } from "@kaunter/domain";
import { z } from "zod";
import { call } from "../ask.ts";
import type { DbClient } from "../client.ts";
import { type FeedItem, feedPageSchema, toFeedItem, visibilitySchema } from "../mappers/change.ts";

export interface FeedPage {
  readonly items: FeedItem[];
  readonly cursor: string;
  readonly hasMore: boolean;
  readonly reset: boolean;
}

const chatSchema = z.object({ chat_id: z.string(), visibility: visibilitySchema });

/** Whose chat an address is, and what decides who may hear of it. */
export interface FoundChat {
  readonly chatId: string;
  readonly visible: Visible;
}

/** The committed feed: with the service key everything, under a person's key what they may see. */
export function createFeedRepository(client: DbClient) {
  async function since(cursor: string | null, limit: number): Promise<FeedPage> {
    const page = feedPageSchema.parse(await call(client, "changes_since", { cursor, page_limit: limit }));
    return { items: page.rows.map(toFeedItem), cursor: page.cursor, hasMore: page.has_more, reset: page.reset };
  }
  return {
    /** Where the feed ends now. */
    async head(): Promise<string> {
      return z.string().parse(await call(client, "feed_head", {}));
    },
    /** What was committed after a cursor, with who may hear of it. No cursor: only the head. @param limit at most 500 */
    since,
    /** The conversation behind any address of a person, for what is passed on unstored. Needs the service key. */
    async findChat(gateway: Gateway, session: string, chatId: string): Promise<FoundChat | null> {
      const found = chatSchema.nullable().parse(await call(client, "find_chat", { gateway, session, chat_id: chatId }));
      return found && { chatId: found.chat_id, visible: found.visibility };
    },
    /** The same as screens take it. */
    async page(cursor: string | null, limit: number): Promise<ChangePage> {
      const { items, ...rest } = await since(cursor, limit);
      return { ...rest, changes: items.map((item) => item.change) };
    },
  };
}

export type FeedRepository = ReturnType<typeof createFeedRepository>;
