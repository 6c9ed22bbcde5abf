import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createMessagesRepository } from "../src/index.ts";
import { type Gym, startGym } from "./support/gym.ts";
import { one } from "./support/stack.ts";

let gym: Gym;
let messageId: string;
beforeAll(async () => {
  gym = await startGym();
  messageId = await one(gym.stack.sql, "select id as value from whatsapp_messages where conversation_id = $1", [
    gym.chats.aisyah,
  ]);
});
afterAll(() => gym.stack.stop());

describe("what the assistant did with a message", () => {
  test("is said by the server, and staff read it in the thread", async () => {
    const flag = (args: object) => gym.stack.service.rpc("set_ai_flags", { message_id: messageId, ...args });
    expect((await flag({ response: "You are booked for Friday.", appointment: true })).error).toBeNull();
    // Said again with less, nothing is lost.
    expect((await flag({})).error).toBeNull();
    const meiling = await gym.enter("meiling");
    const [message] = (await createMessagesRepository(meiling).page(gym.chats.aisyah, {}, 10)).messages;
    expect(message).toMatchObject({ aiProcessed: true, appointmentCreated: true });
    expect((await meiling.from("whatsapp_messages").select("ai_response").eq("id", messageId)).data).toEqual([
      { ai_response: "You are booked for Friday." },
    ]);
  });

  test("is nobody else's to say, and not about a message that is not", async () => {
    const aina = await gym.enter("aina");
    expect((await aina.rpc("set_ai_flags", { message_id: messageId })).error?.code).toBe("42501");
    expect((await gym.stack.service.rpc("set_ai_flags", { message_id: crypto.randomUUID() })).error?.code).toBe(
      "P0002",
    );
  });

  test("an answer without processing is a state that cannot be", async () => {
    const wrong = "update whatsapp_messages set ai_processed = false where id = $1";
    await expect(gym.stack.sql.query(wrong, [messageId])).rejects.toThrow(/an_answer_was_processed/);
  });
});
