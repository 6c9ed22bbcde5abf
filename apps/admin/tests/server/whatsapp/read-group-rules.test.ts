import { describe, expect, it } from "vitest";
import { readGroupRules } from "@/server/whatsapp/read-group-rules";
import { openLab } from "../../support/lab";

const GROUP = "120363040000000099@g.us";

const lab = await openLab();
const meiling = await lab.enter("meiling");
const said = await lab.waha.control.say({ from: "+60 12-345 6789", in: GROUP, text: "Hello all" });
await lab.receive(said.messageId);
const found = await lab.sql.query<{ id: string }>("select id from whatsapp_conversations where chat_id = $1", [GROUP]);
const id = found.rows[0]?.id ?? "";
const me = (await lab.here.waha.getSession("default")).me?.id ?? "";
await lab.waha.control.group({ in: GROUP, act: "join", people: [me] });

describe("who may write in a group", () => {
  it("is everybody, unless its admins said otherwise", async () => {
    expect(await readGroupRules(meiling, id)).toEqual({ announcementOnly: false });
    await lab.waha.control.group({ in: GROUP, act: "admins_only" });
    expect(await readGroupRules(meiling, id)).toEqual({ announcementOnly: true });
  });

  it("is our number too once it is an admin", async () => {
    await lab.waha.control.group({ in: GROUP, act: "promote", people: [me] });
    expect(await readGroupRules(meiling, id)).toEqual({ announcementOnly: false });
    await lab.waha.control.group({ in: GROUP, act: "demote", people: [me] });
    expect(await readGroupRules(meiling, id)).toEqual({ announcementOnly: true });
    await lab.waha.control.group({ in: GROUP, act: "everybody" });
    expect(await readGroupRules(meiling, id)).toEqual({ announcementOnly: false });
  });

  it("is not told to those who do not see the group, and not guessed while the gateway is away", async () => {
    await expect(readGroupRules(await lab.enter("nora"), id)).rejects.toMatchObject({ code: "not_found" });
    await lab.waha.stop();
    await expect(readGroupRules(meiling, id)).rejects.toMatchObject({ code: "gateway_unreachable" });
  });
});
