import type { World } from "../../src/index.ts";
import type { SimMessage } from "../../src/waha/world.ts";

/** One moment for all messages, in Unix seconds. */
const startedAt = Math.floor(Date.now() / 1000);
const account = { id: "15550001111@c.us", pushName: "Lab Account", lid: "990001111@lid" };
const alice = "15551234567@c.us";
const group = "120363000000000001@g.us";

/** The account, chats and messages of the recorded server; times end now, one second apart. */
export function labWorld(status: "WORKING" | "STOPPED" | null): World {
  const config = status === "WORKING" ? { metadata: { "user.id": "123" }, noweb: { store: { enabled: true } } } : null;
  const me = status === "WORKING" ? account : null;
  const session = {
    name: "default",
    status: status ?? "STOPPED",
    statuses: [],
    config,
    me,
    paired: me !== null,
    qrValue: null,
  };
  return {
    account,
    sessions: status === null ? [] : [session],
    chats: [
      { chatId: alice, name: "Alice", archived: true, participants: [], messages: aliceMessages() },
      { chatId: "88877766655@lid", name: null, archived: false, participants: [], messages: [fromHidden()] },
      { chatId: group, name: "Lab group", archived: false, participants: [], messages: [toGroup()] },
      {
        chatId: "15557654321@c.us",
        name: null,
        archived: false,
        participants: [],
        messages: [message("15557654321@c.us", "3AB", 9)],
      },
    ],
    lids: [],
    deliveries: [],
    contacts: [
      contact(alice, "Alice Saved", "alice~", "https://pps.whatsapp.net/v/t61/pic-15551234567.jpg"),
      contact("15557654321@c.us", null, "Bob push", null),
    ],
    labels: [{ id: "10", name: "Lead", color: 3, colorHex: "#dfaef0", chats: [] }],
  };
}

function contact(id: string, name: string | null, pushname: string, picture: string | null) {
  return { id, name, pushname, picture, about: null };
}

function message(chatId: string, bareId: string, secondsAgo: number, more: Partial<SimMessage> = {}): SimMessage {
  return {
    bareId,
    chatId,
    fromMe: false,
    source: "app",
    timestamp: startedAt - secondsAgo,
    body: null,
    proto: {},
    ack: 2,
    pushName: "Alice",
    participant: null,
    participantAlt: null,
    chatAlt: null,
    media: null,
    ...more,
  };
}

function mine(chatId: string, bareId: string, secondsAgo: number, body: string, ack: number): SimMessage {
  const proto = { extendedTextMessage: { text: body } };
  return message(chatId, bareId, secondsAgo, { fromMe: true, source: "api", body, proto, ack, pushName: null });
}

function aliceMessages(): SimMessage[] {
  const said = (bareId: string, secondsAgo: number, body: string | null) =>
    message(alice, bareId, secondsAgo, { body, proto: { conversation: body ?? "" } });
  return [
    said("3AINIMG0001", 7, null),
    said("3AINVCARD001", 6, null),
    said("3AINLOC0001", 5, null),
    said("3AINREPLY001", 4, "edited reply"),
    said("3AINTEXT0001", 3, "Hi there!"),
    mine(alice, "3EB06092C6C3389A617554", 1, "hello bare", 0),
    mine(alice, "3EB085C0991A04C54DD938", 0, "hello", 3),
  ];
}

function fromHidden(): SimMessage {
  const body = "from a lid";
  const proto = { extendedTextMessage: { text: body } };
  return message("88877766655@lid", "3AINLID0001", 2, {
    body,
    proto,
    pushName: "Lid Guy",
    chatAlt: "15559990000@c.us",
  });
}

function toGroup(): SimMessage {
  return { ...mine(group, "3EB0C5A6861086142A312E", 3, "hello group", 0), participant: "15550001111:7@s.whatsapp.net" };
}
