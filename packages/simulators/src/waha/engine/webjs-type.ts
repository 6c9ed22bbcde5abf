import { unwrapProto } from "../proto/unwrap-proto.ts";
import { rawOf, textOf, type Raw } from "../raw.ts";
import type { SimMessage } from "../world.ts";

type Describe = (content: Raw, message: SimMessage) => Raw & { readonly type: string };

/** A 1×1 JPEG: WhatsApp Web keeps the map's thumbnail where other messages keep their text. */
export const THUMBNAIL = "/9j/4AAQSkZJRgABAQEAYABgAAD/2wBDAAgGBgcGBQgHBwcJCQgKDBQNDAsLDBkSEw8UHRofHh0a";

const file = (type: string) => (content: Raw) => ({
  type,
  mimetype: content.mimetype,
  size: Number(content.fileLength ?? 0),
  ...(content.fileName === undefined ? {} : { filename: content.fileName }),
  ...(content.caption === undefined ? {} : { caption: content.caption }),
  ...(content.seconds === undefined ? {} : { duration: String(content.seconds) }),
  ...(content.width === undefined ? {} : { width: content.width, height: content.height }),
});

const place = (live: boolean) => (content: Raw) => ({
  type: "location",
  body: THUMBNAIL,
  lat: content.degreesLatitude,
  lng: content.degreesLongitude,
  loc: [textOf(content.name), textOf(content.address)].filter(Boolean).join("\n"),
  isLive: live,
});

const poll = (content: Raw) => ({
  type: "poll_creation",
  pollName: content.name,
  pollOptions: (Array.isArray(content.options) ? content.options : []).map((option, localId) => ({
    name: rawOf(option)?.optionName,
    localId,
  })),
  pollSelectableOptionsCount: content.selectableOptionsCount ?? 0,
});

/** How WhatsApp Web calls each protocol message, and which fields it spreads out beside `type`. Constructed. */
const types: Readonly<Record<string, Describe>> = {
  conversation: () => ({ type: "chat" }),
  extendedTextMessage: ({ matchedText, title, description }) =>
    title === undefined ? { type: "chat" } : { type: "chat", subtype: "url", matchedText, title, description },
  imageMessage: file("image"),
  videoMessage: (content) => ({ ...file("video")(content), isGif: content.gifPlayback === true }),
  ptvMessage: file("ptv"),
  audioMessage: (content) => file(content.ptt === true ? "ptt" : "audio")(content),
  documentMessage: file("document"),
  stickerMessage: (content) => ({ ...file("sticker")(content), isAnimated: content.isAnimated === true }),
  locationMessage: place(false),
  liveLocationMessage: place(true),
  contactMessage: ({ vcard, displayName }) => ({ type: "vcard", body: vcard, vcardFormattedName: displayName }),
  contactsArrayMessage: ({ contacts }) => ({ type: "multi_vcard", vcardList: contacts }),
  pollCreationMessageV3: poll,
  buttonsMessage: ({ contentText, footerText, buttons }) => ({
    type: "chat",
    body: contentText,
    footer: footerText,
    isDynamicReplyButtonsMsg: true,
    dynamicReplyButtons: buttons,
  }),
  buttonsResponseMessage: ({ selectedButtonId, selectedDisplayText }) => ({
    type: "buttons_response",
    body: selectedDisplayText,
    selectedButtonId,
  }),
  listMessage: (list) => ({ type: "list", body: list.description, list }),
  listResponseMessage: (listResponse) => ({ type: "list_response", body: listResponse.title, listResponse }),
  templateMessage: (content) => {
    const hydrated = rawOf(content.hydratedTemplate) ?? {};
    return {
      type: "chat",
      body: hydrated.hydratedContentText,
      isFromTemplate: true,
      title: hydrated.hydratedTitleText,
      footer: hydrated.hydratedFooterText,
      hydratedButtons: hydrated.hydratedButtons,
    };
  },
  templateButtonReplyMessage: ({ selectedId, selectedDisplayText }) => ({
    type: "template_button_reply",
    body: selectedDisplayText,
    selectedId,
  }),
  interactiveMessage: (content) => ({
    type: "interactive",
    interactiveHeader: { title: rawOf(content.header)?.title },
    body: rawOf(content.body)?.text,
    footer: rawOf(content.footer)?.text,
    nativeFlowName: "quick_reply",
  }),
  groupInviteMessage: ({ groupJid, groupName, inviteCode, caption }) => {
    const [user, server] = String(groupJid).split("@");
    const inviteGrp = { server, user, _serialized: groupJid };
    return { type: "groups_v4_invite", inviteCode, inviteGrp, inviteGrpName: groupName, comment: caption, body: "" };
  },
  orderMessage: ({ orderId, orderTitle, itemCount, message }) => ({
    type: "order",
    body: THUMBNAIL,
    orderId,
    orderTitle,
    itemCount,
    message,
  }),
  productMessage: (content) => {
    const product = rawOf(content.product) ?? {};
    return { type: "product", body: THUMBNAIL, title: product.title, productId: product.productId };
  },
  eventMessage: ({ name, description, startTime }) => ({
    type: "event_creation",
    eventName: name,
    eventDescription: description,
    eventStartTime: Number(startTime),
  }),
  albumMessage: ({ expectedImageCount, expectedVideoCount }) => ({
    type: "album",
    expectedImageCount,
    expectedVideoCount,
  }),
  callLogMesssage: ({ isVideo, durationSecs, callOutcome }) => ({
    type: "call_log",
    isVideoCall: isVideo,
    callDuration: Number(durationSecs ?? 0),
    callOutcome,
  }),
  protocolMessage: () => ({ type: "protocol" }),
  reactionMessage: () => ({ type: "reaction" }),
};

/** WhatsApp's system lines: Baileys' number, WhatsApp Web's words. */
const notices: Readonly<Record<number, readonly [type: string, subtype: string]>> = {
  20: ["gp2", "create"],
  21: ["gp2", "subject"],
  27: ["gp2", "add"],
  28: ["gp2", "remove"],
  32: ["gp2", "leave"],
  39: ["e2e_notification", "encrypt"],
};

/** `_data.type` and what comes with it. */
export function describeWebjs(message: SimMessage): Raw & { readonly type: string } {
  if (message.stub) {
    const [type, subtype] = notices[message.stub.code] ?? ["notification_template", "unknown"];
    return { type, subtype, templateParams: message.stub.params, recipients: message.stub.params };
  }
  const { key, content, viewOnce } = unwrapProto(message.proto);
  const described = types[key ?? ""]?.(content, message) ?? { type: "unknown" };
  return viewOnce ? { ...described, isViewOnce: true } : described;
}
