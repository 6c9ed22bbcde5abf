import { randomBytes } from "node:crypto";
import { deliverSent } from "../deliver.ts";
import type { Engine } from "../engine/engine.ts";
import { namedSession, refuseForeignSession } from "../guards.ts";
import { Answer, created, refusal } from "../http/reply.ts";
import { route, type Call, type Route } from "../http/router.ts";
import { unwrapProto } from "../proto/unwrap-proto.ts";
import { rawOf, textOf, type Raw } from "../raw.ts";
import { namedScene, type Scene } from "../scene.ts";
import type { SimMessage } from "../world.ts";
import { listIssues, buttonIssues } from "./send-validation.ts";
import { chatOf, contextOf, outgoing, refuseUnless, refuseWithoutPlus } from "./sending.ts";
import { requireKnown } from "./targets.ts";

type AnswerOf = (engine: Engine, scene: Scene, message: SimMessage) => Raw;
const asSent: AnswerOf = (engine, scene, message) => engine.sent(scene.phone, message);

/** A send whose protocol message is made from the body. */
function send(protoOf: (raw: Raw, scene: Scene) => Raw, answerOf: AnswerOf = asSent) {
  return async (call: Call) => {
    const scene = await namedScene(call);
    const raw = call.body as Raw;
    chatOf(raw);
    const message = outgoing(scene, raw, { body: null, proto: protoOf(raw, scene) });
    deliverSent(scene, message);
    return created(answerOf(scene.engine, scene, message));
  };
}

const location = (raw: Raw, scene: Scene): Raw => ({
  locationMessage: {
    degreesLatitude: raw.latitude,
    degreesLongitude: raw.longitude,
    ...(raw.title === undefined || raw.title === null ? {} : { name: raw.title }),
    ...contextOf(scene, raw),
  },
});

function vcardOf(contact: unknown): Raw {
  const raw = rawOf(contact) ?? {};
  const ready = textOf(raw.vcard);
  if (ready !== null) return { vcard: ready };
  const line = (label: string, value: unknown) => (typeof value === "string" ? [`${label}${value}`] : []);
  const waid = textOf(raw.whatsappId);
  const tel = `TEL;type=CELL;type=VOICE${waid === null ? "" : `;waid=${waid}`}:${textOf(raw.phoneNumber) ?? ""}`;
  const organization = textOf(raw.organization);
  const org = organization === null ? [] : [`ORG:${organization};`];
  const lines = ["BEGIN:VCARD", "VERSION:3.0", ...line("FN:", raw.fullName), ...org, tel, "END:VCARD"];
  return { vcard: lines.join("\n") };
}

function contacts(raw: Raw, scene: Scene): Raw {
  const cards = (Array.isArray(raw.contacts) ? raw.contacts : []).map(vcardOf);
  const context = contextOf(scene, raw);
  return cards.length === 1
    ? { contactMessage: { ...cards[0], ...context } }
    : { contactsArrayMessage: { contacts: cards, ...context } };
}

function poll(raw: Raw): Raw {
  const asked = rawOf(raw.poll) ?? {};
  const options = Array.isArray(asked.options) ? asked.options : [];
  return {
    messageContextInfo: { messageSecret: randomBytes(32).toString("base64") },
    pollCreationMessageV3: {
      name: asked.name,
      options: options.map((optionName: unknown) => ({ optionName })),
      selectableOptionsCount: asked.multipleAnswers === true ? 0 : 1,
    },
  };
}

/** A copy that says it was forwarded; a plain text becomes the kind of text that can say so. */
async function forward(call: Call) {
  const scene = await namedScene(call);
  const raw = call.body as Raw;
  const original = requireKnown(scene, raw.messageId);
  const { key, content } = unwrapProto(original.proto);
  const contextInfo = { forwardingScore: 1, isForwarded: true };
  const name = key === null || key === "conversation" ? "extendedTextMessage" : key;
  const proto = { [name]: { ...content, contextInfo } };
  const message = outgoing(scene, raw, { body: original.body, proto, media: original.media });
  deliverSent(scene, message);
  return created(scene.engine.forwarded(scene.phone, message));
}

/** Lists and buttons are checked first, refused on the old CORE image next, and unknown to some engines. */
function checked(feature: string, issuesOf: (body: Raw) => string[], protoOf: (raw: Raw, scene: Scene) => Raw) {
  const perform = send(protoOf);
  return async (call: Call) => {
    refuseForeignSession(call.sim, namedSession(call));
    const issues = issuesOf(call.body as Raw);
    if (issues.length > 0) throw new Answer(refusal(400, issues));
    refuseWithoutPlus(call.sim);
    refuseUnless(await namedScene(call), feature);
    return perform(call);
  };
}

function list(raw: Raw, scene: Scene): Raw {
  const { title, description, footer, button, sections } = rawOf(raw.message) ?? {};
  const listMessage = { title, description, footerText: footer, buttonText: button, listType: 1, sections };
  return { listMessage: { ...listMessage, ...contextOf(scene, raw) } };
}

function buttons(raw: Raw): Raw {
  const nativeFlowMessage = {
    buttons: (raw.buttons as Raw[]).map((button) => ({
      name: button.type === "reply" ? "quick_reply" : `cta_${String(button.type)}`,
      buttonParamsJson: JSON.stringify({ display_text: button.text, id: button.id ?? button.text }),
    })),
  };
  const { header, body, footer } = raw;
  const interactiveMessage = { header: { title: header }, body: { text: body }, footer: { text: footer } };
  return { viewOnceMessage: { message: { interactiveMessage: { ...interactiveMessage, nativeFlowMessage } } } };
}

export const sendKindRoutes: readonly Route[] = [
  route("POST", "/api/sendLocation", send(location)),
  route("POST", "/api/sendContactVcard", send(contacts)),
  route(
    "POST",
    "/api/sendPoll",
    send(poll, (engine, { phone }, message) => engine.sentPoll(phone, message)),
  ),
  route("POST", "/api/forwardMessage", forward),
  route("POST", "/api/sendList", checked("list", listIssues, list)),
  route("POST", "/api/sendButtons", checked("buttons", buttonIssues, buttons)),
];
