import type { ChatMessage, Conversation, GatewayEvent } from "@kaunter/domain";
import {
  createConversationsRepository,
  createFeedRepository,
  createIngestRepository,
  createMessagesRepository,
  createOutboxRepository,
  type DbClient,
  type IngestAnswer,
  type IngestVia,
} from "../../src/index.ts";
import { one, type Stack, startStack } from "./stack.ts";

/** A stack with one admin signed in and every repository at hand: the database as the server and the desk use it. */
export interface Desk {
  readonly stack: Stack;
  readonly admin: DbClient;
  readonly conversations: ReturnType<typeof createConversationsRepository>;
  readonly messages: ReturnType<typeof createMessagesRepository>;
  readonly outbox: ReturnType<typeof createOutboxRepository>;
  readonly feed: ReturnType<typeof createFeedRepository>;
  ingest(session: string, events: GatewayEvent[], via?: IngestVia): Promise<IngestAnswer[]>;
  /** The only conversation of a session. */
  conversation(session: string): Promise<Conversation>;
  thread(conversationId: string): Promise<ChatMessage[]>;
}

export async function startDesk(): Promise<Desk> {
  const stack = await startStack({ seed: true });
  const admin = await stack.enter("aina");
  const conversations = createConversationsRepository(admin);
  const messages = createMessagesRepository(admin);
  const ingest = createIngestRepository(stack.service);
  return {
    stack,
    admin,
    conversations,
    messages,
    outbox: createOutboxRepository(stack.service),
    feed: createFeedRepository(stack.service),
    ingest: (session, events, via = "event") => ingest.ingest({ gateway: "waha", session }, via, events),
    async conversation(session) {
      const ids = await one<string[]>(
        stack.sql,
        "select array_agg(id) as value from whatsapp_conversations where session = $1",
        [session],
      );
      const found = ids.length === 1 ? await conversations.find(ids[0] ?? "") : null;
      if (!found) throw new Error(`session ${session} has ${String(ids.length)} conversations`);
      return found;
    },
    async thread(conversationId) {
      return (await messages.page(conversationId, {}, 200)).messages;
    },
  };
}
