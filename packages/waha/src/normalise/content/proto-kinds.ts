import { type Media, type MessageContent, vcardName } from "@kaunter/domain";
import { list, momentMs, named, number, record, text, whole } from "../read.ts";
import { given, seconds, unreadable } from "./notice.ts";
import type { ContentReading } from "./content-reading.ts";
import { linkPreview } from "./link-preview.ts";
import { readButtons, readInteractive, readList, readTemplate } from "./proto-pressable.ts";
import { smallPicture } from "./small-picture.ts";

type Raw = Record<string, unknown>;
/** Null: of this name, but no message of a thread. */
type PlainReader = (raw: Raw) => ContentReading | null;
type MediaReader = (media: Media, raw: Raw, viewOnce: boolean) => MessageContent;

/** Kinds that carry a file. */
export const mediaReaders: Readonly<Record<string, MediaReader>> = {
  imageMessage: (media, _raw, viewOnce) => ({ kind: "image", media, viewOnce }),
  videoMessage: (media, raw, viewOnce) => ({
    kind: "video",
    media,
    gif: raw.gifPlayback === true,
    note: false,
    viewOnce,
  }),
  ptvMessage: (media, _raw, viewOnce) => ({ kind: "video", media, gif: false, note: true, viewOnce }),
  audioMessage: (media, raw, viewOnce) =>
    raw.ptt === true || raw.PTT === true ? { kind: "voice", media, viewOnce } : { kind: "audio", media },
  documentMessage: (media) => ({ kind: "document", media }),
  stickerMessage: (media, raw) => ({
    kind: "sticker",
    media,
    animated: raw.isAnimated === true || raw.isLottie === true,
  }),
};

/** Kinds that carry no file. Keys are the protocol's own names (NOWEB and GOWS share them). Source: WAHA facts §9. */
export const plainReaders: Readonly<Record<string, PlainReader>> = {
  conversation: () => ({ content: { kind: "text", preview: null } }),
  extendedTextMessage: (raw) => ({ content: { kind: "text", preview: linkPreview(raw) }, body: text(raw.text) }),
  contactMessage: (raw) => ({ content: { kind: "contact", contacts: contacts([raw]) } }),
  contactsArrayMessage: (raw) => ({ content: { kind: "contact", contacts: contacts(list(raw.contacts)) } }),
  locationMessage: (raw) => location(raw, raw.isLive === true),
  liveLocationMessage: (raw) => location(raw, true),
  pollCreationMessage: poll,
  pollCreationMessageV2: poll,
  pollCreationMessageV3: poll,
  pollResultSnapshotMessage: pollResult,
  buttonsMessage: readButtons,
  listMessage: readList,
  buttonsResponseMessage: (raw) => ({
    content: { kind: "choice", of: "buttons", id: text(named(raw, "selectedButtonId")) },
    body: text(raw.selectedDisplayText),
  }),
  listResponseMessage: (raw) => ({
    content: { kind: "choice", of: "list", id: text(named(record(raw.singleSelectReply) ?? {}, "selectedRowId")) },
    body: text(raw.title),
  }),
  templateButtonReplyMessage: (raw) => ({
    content: { kind: "choice", of: "template", id: text(named(raw, "selectedId")) },
    body: text(raw.selectedDisplayText),
  }),
  interactiveResponseMessage: (raw) => ({
    content: { kind: "choice", of: "flow", id: text(record(raw.nativeFlowResponseMessage)?.name) },
    body: text(record(raw.body)?.text),
  }),
  templateMessage: readTemplate,
  interactiveMessage: readInteractive,
  groupInviteMessage: (raw) => ({
    content: {
      kind: "invite",
      groupName: text(raw.groupName),
      groupId: text(named(raw, "groupJid")),
      picture: smallPicture(raw),
    },
    body: text(raw.caption),
  }),
  orderMessage: (raw) => ({
    content: {
      kind: "order",
      title: text(raw.orderTitle),
      itemCount: whole(raw.itemCount),
      picture: smallPicture(raw),
    },
    body: text(raw.message),
  }),
  productMessage: (raw) => ({
    content: {
      kind: "product",
      title: text(record(raw.product)?.title),
      picture: smallPicture(record(record(raw.product)?.productImage) ?? {}),
    },
    body: text(raw.body) ?? text(record(raw.product)?.description),
  }),
  eventMessage: (raw) => ({
    content: {
      kind: "event",
      name: text(raw.name) ?? "",
      startsAtMs: momentMs(raw.startTime),
      place: text(record(raw.location)?.name) ?? text(record(raw.location)?.address),
      cancelled: raw.isCanceled === true,
    },
    body: text(raw.description),
  }),
  albumMessage: (raw) => ({
    content: {
      kind: "album",
      imageCount: whole(raw.expectedImageCount) ?? 0,
      videoCount: whole(raw.expectedVideoCount) ?? 0,
    },
  }),
  callLogMesssage: callLog,
  callLogMessage: callLog,
  pinInChatMessage: pin,
  protocolMessage: timerChange,
  // What a linked device gets in place of a message that only the phone may show.
  placeholderMessage: (raw) => ({ content: unreadable("ciphertext", raw) }),
};

function contacts(raws: readonly unknown[]): { name: string; vcard: string }[] {
  return raws.map((raw) => {
    const vcard = text(record(raw)?.vcard) ?? "";
    return { name: text(record(raw)?.displayName) ?? vcardName(vcard) ?? "", vcard };
  });
}

function location(raw: Raw, live: boolean): ContentReading {
  const latitude = number(raw.degreesLatitude) ?? 0;
  const longitude = number(raw.degreesLongitude) ?? 0;
  const [name, address] = [text(raw.name), text(raw.address)];
  const body = text(raw.caption) ?? text(raw.comment);
  const picture = smallPicture(raw);
  return { content: { kind: "location", latitude, longitude, name, address, live, picture }, body };
}

function poll(raw: Raw): ContentReading {
  const options = list(raw.options).map((option) => ({ name: text(record(option)?.optionName) ?? "", votes: 0 }));
  const multiple = whole(raw.selectableOptionsCount) !== 1;
  return { content: { kind: "poll", name: text(raw.name) ?? "", options, multiple }, bodyIsNoText: true };
}

function pollResult(raw: Raw): ContentReading {
  const options = list(raw.pollVotes).map((vote) => ({
    name: text(record(vote)?.optionName) ?? "",
    votes: whole(record(vote)?.optionVoteCount) ?? 0,
  }));
  return { content: { kind: "poll", name: text(raw.name) ?? "", options, multiple: true }, bodyIsNoText: true };
}

function callLog(raw: Raw): ContentReading {
  const length = number(raw.durationSecs);
  const missed = ["MISSED", "SILENCED_BY_DND", "SILENCED_UNKNOWN_CALLER", 1, 5, 6].some(
    (outcome) => outcome === raw.callOutcome,
  );
  const durationMs = length === null || length <= 0 ? null : length * 1000;
  return { content: { kind: "call", video: raw.isVideo === true, missed, durationMs } };
}

/** Pinning is shown as a line of its own, as WhatsApp does; it has an id of its own. */
function pin(raw: Raw): ContentReading {
  const off = raw.type === 2 || raw.type === "UNPIN_FOR_ALL";
  const key = record(raw.key) ?? {};
  const params = given("messageId", text(named(key, "id")) ?? text(key.ID));
  return { content: { kind: "notice", code: off ? "unpinned" : "pinned", params } };
}

/** Of the protocol's own messages only a changed timer is a line of the thread; the rest acts on other messages. */
function timerChange(raw: Raw): ContentReading | null {
  if (raw.type !== 3 && raw.type !== "EPHEMERAL_SETTING") return null;
  const params = given("seconds", seconds(raw.ephemeralExpiration) ?? "0");
  return { content: { kind: "notice", code: "timer", params } };
}
