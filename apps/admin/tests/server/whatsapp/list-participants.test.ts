import { describe, expect, it } from "vitest";
import { findConversation } from "@/server/whatsapp/find-conversation";
import { listParticipants } from "@/server/whatsapp/list-participants";
import { openLab } from "../../support/lab.ts";

const lab = await openLab();
const aina = await lab.enter("aina");
const { messageId } = await lab.waha.control.say({
  from: "+60 12-283 7465",
  in: "120363045100000001@g.us",
  text: "Hai",
});
await lab.receive(messageId);
const { rows } = await lab.sql.query<{ id: string }>("select id from whatsapp_conversations where is_group limit 1");
const group = rows[0]?.id ?? "";

describe("the people of a group", { timeout: 30_000 }, () => {
  it("are those the gateway counts, also who never wrote", async () => {
    const { participants, complete } = await listParticipants(aina, group);
    expect(complete).toBe(true);
    expect(participants.length).toBeGreaterThan(1);
    expect(participants[0]).toMatchObject({ phone: "60122837465" });
    expect(participants.some(({ lastAtMs }) => lastAtMs === null)).toBe(true);
    // From then on the list says how many they are.
    expect((await findConversation(aina, group)).conversation.groupSize).toBe(participants.length);
  });

  it("are those who wrote, and said to be no more, when the gateway refuses", async () => {
    await lab.waha.control.faults({ fail: { times: 9, path: "/api/default/groups" } });
    const { participants, complete } = await listParticipants(aina, group);
    expect(complete).toBe(false);
    expect(participants.map(({ phone }) => phone)).toEqual(["60122837465"]);
  });
});
