import type { Media, MessageContent } from "@kaunter/domain";
import { address, list, momentMs, named, number, record, text, whole } from "../read.ts";
import { given } from "./notice.ts";
import type { ContentReading } from "./content-reading.ts";
import { asPicture, smallPicture } from "./small-picture.ts";
import { listRow, pressableWords } from "./proto-pressable.ts";

type Raw = Record<string, unknown>;

/** WEBJS's types that carry a file. */
export const webjsMedia: Readonly<Record<string, (media: Media, raw: Raw) => MessageContent>> = {
  image: (media, raw) => ({ kind: "image", media, viewOnce: once(raw) }),
  video: (media, raw) => ({ kind: "video", media, gif: raw.isGif === true, note: false, viewOnce: once(raw) }),
  ptv: (media, raw) => ({ kind: "video", media, gif: false, note: true, viewOnce: once(raw) }),
  audio: (media) => ({ kind: "audio", media }),
  ptt: (media, raw) => ({ kind: "voice", media, viewOnce: once(raw) }),
  document: (media) => ({ kind: "document", media }),
  sticker: (media, raw) => ({ kind: "sticker", media, animated: raw.isAnimated === true || raw.isLottie === true }),
};

/** WEBJS's types that carry none. Field names are WhatsApp Web's own. Source: whatsapp-web.js, Message and MessageTypes. */
export const webjsPlain: Readonly<Record<string, (raw: Raw) => ContentReading>> = {
  poll_creation: (raw) => ({
    content: {
      kind: "poll",
      name: text(raw.pollName) ?? text(raw.body) ?? "",
      options: list(raw.pollOptions).map((option) => ({ name: text(record(option)?.name) ?? "", votes: 0 })),
      multiple: whole(raw.pollSelectableOptionsCount) !== 1,
    },
    bodyIsNoText: true,
  }),
  list: (raw) => {
    const inner = record(raw.list) ?? raw;
    const rows = list(inner.sections).flatMap((section) => list(record(section)?.rows));
    const content = {
      kind: "list",
      title: text(inner.title),
      button: text(inner.buttonText) ?? "",
      rows: rows.map((row) => listRow(record(row) ?? {})),
    } as const;
    return { content, body: text(inner.description) };
  },
  list_response: (raw) => {
    const reply = record(record(raw.listResponse)?.singleSelectReply) ?? {};
    return choice("list", text(named(reply, "selectedRowId")), text(record(raw.listResponse)?.title));
  },
  buttons_response: (raw) => choice("buttons", text(raw.selectedButtonId)),
  template_button_reply: (raw) => choice("template", text(raw.selectedId)),
  hsm: template,
  interactive: template,
  native_flow: template,
  groups_v4_invite: (raw) => ({
    content: {
      kind: "invite",
      groupName: text(raw.inviteGrpName),
      groupId: address(raw.inviteGrp),
      picture: smallPicture(raw),
    },
    body: text(raw.comment) ?? text(raw.caption),
  }),
  order: (raw) => ({
    content: {
      kind: "order",
      title: text(raw.orderTitle),
      itemCount: whole(raw.itemCount),
      picture: smallPicture(raw) ?? asPicture(raw.body),
    },
    body: text(raw.message),
    // A picture of the goods, as base64.
    bodyIsNoText: true,
  }),
  product: (raw) => ({
    content: { kind: "product", title: text(raw.title), picture: smallPicture(raw) ?? asPicture(raw.body) },
    body: text(raw.description),
    bodyIsNoText: true,
  }),
  event_creation: event,
  scheduled_event_creation: event,
  album: (raw) => ({
    content: {
      kind: "album",
      imageCount: whole(raw.expectedImageCount) ?? 0,
      videoCount: whole(raw.expectedVideoCount) ?? 0,
    },
  }),
  call_log: (raw) => {
    const length = number(raw.callDuration);
    const durationMs = length === null || length <= 0 ? null : length * 1000;
    const missed = durationMs === null && !/^(completed|accepted)/i.test(text(raw.callOutcome) ?? "");
    return { content: { kind: "call", video: raw.isVideoCall === true, missed, durationMs } };
  },
  pin_message: (raw) => {
    const code = raw.pinMessageType === 2 ? "unpinned" : "pinned";
    return { content: { kind: "notice", code, params: given("messageId", text(record(raw.pinParentKey)?.id)) } };
  },
};

/** A plain text that has buttons under it, or that a business prepared; null for any other. */
export function webjsPressable(raw: Raw): ContentReading | null {
  const buttons = list(raw.dynamicReplyButtons).flatMap(pressableWords);
  if (buttons.length > 0) return { content: { kind: "buttons", footer: text(raw.footer), buttons } };
  return raw.isFromTemplate === true ? template(raw) : null;
}

function template(raw: Raw): ContentReading {
  const buttons = [...list(raw.buttons), ...list(raw.templateButtons), ...list(raw.hydratedButtons)];
  const content = {
    kind: "template",
    title: text(record(raw.interactiveHeader)?.title) ?? text(raw.title),
    footer: text(raw.footer),
    buttons: buttons.flatMap((button) => text(record(button)?.displayText) ?? pressableWords(button)),
  } as const;
  return { content };
}

function event(raw: Raw): ContentReading {
  const content = {
    kind: "event",
    name: text(raw.eventName) ?? text(raw.body) ?? "",
    startsAtMs: momentMs(raw.eventStartTime),
    place: text(record(raw.eventLocation)?.name),
    cancelled: raw.isEventCanceled === true,
  } as const;
  return { content, body: text(raw.eventDescription), bodyIsNoText: true };
}

function choice(of: "buttons" | "list" | "template" | "flow", id: string | null, body?: string | null): ContentReading {
  return { content: { kind: "choice", of, id }, ...(body === undefined ? {} : { body }) };
}

function once(raw: Raw): boolean {
  return raw.isViewOnce === true;
}
