import type { MessageContent } from "@kaunter/domain";
import { list, momentMs, number, record, text, whole } from "../read.ts";
import type { ProtoReader } from "./proto-content.ts";
import { vcardName } from "./vcard-name.ts";

type Raw = Record<string, unknown>;

/** Kinds that carry no file. Keys are the protocol's own names (NOWEB and GOWS share them). Source: WAHA facts §9. */
export const plainReaders: Readonly<Record<string, ProtoReader>> = {
  conversation: () => ({ content: { kind: "text", preview: null } }),
  extendedTextMessage: (raw) => ({ content: { kind: "text", preview: linkPreview(raw) }, body: text(raw.text) }),
  contactMessage: (raw) => ({ content: { kind: "contact", contacts: contacts([raw]) } }),
  contactsArrayMessage: (raw) => ({ content: { kind: "contact", contacts: contacts(list(raw.contacts)) } }),
  locationMessage: (raw) => location(raw, raw.isLive === true),
  liveLocationMessage: (raw) => location(raw, true),
  pollCreationMessage: poll,
  pollCreationMessageV2: poll,
  pollCreationMessageV3: poll,
  buttonsMessage: (raw) => ({
    content: { kind: "buttons", footer: text(raw.footerText), buttons: list(raw.buttons).flatMap(buttonText) },
    body: text(raw.contentText),
  }),
  listMessage: (raw) => ({
    content: { kind: "list", title: text(raw.title), button: text(raw.buttonText) ?? "", rows: listRows(raw) },
    body: text(raw.description),
  }),
  buttonsResponseMessage: (raw) => ({
    content: { kind: "choice", of: "buttons", id: text(raw.selectedButtonId) },
    body: text(raw.selectedDisplayText),
  }),
  listResponseMessage: (raw) => ({
    content: { kind: "choice", of: "list", id: text(record(raw.singleSelectReply)?.selectedRowId) },
    body: text(raw.title),
  }),
  templateButtonReplyMessage: (raw) => ({
    content: { kind: "choice", of: "template", id: text(raw.selectedId) },
    body: text(raw.selectedDisplayText),
  }),
  templateMessage: template,
  interactiveMessage: (raw) => ({
    content: {
      kind: "template",
      title: text(record(raw.header)?.title),
      footer: text(record(raw.footer)?.text),
    },
    body: text(record(raw.body)?.text),
  }),
  groupInviteMessage: (raw) => ({
    content: { kind: "invite", groupName: text(raw.groupName), groupId: text(raw.groupJid) ?? text(raw.groupJID) },
    body: text(raw.caption),
  }),
  orderMessage: (raw) => ({
    content: { kind: "order", title: text(raw.orderTitle), itemCount: whole(raw.itemCount) },
    body: text(raw.message),
  }),
  productMessage: (raw) => ({ content: { kind: "product", title: text(record(raw.product)?.title) } }),
  eventMessage: (raw) => ({
    content: { kind: "event", name: text(raw.name) ?? "", startsAtMs: momentMs(raw.startTime) },
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
};

function linkPreview(raw: Raw): { url: string; title: string | null; description: string | null } | null {
  const url = text(raw.matchedText);
  const title = text(raw.title);
  return url === null || title === null ? null : { url, title, description: text(raw.description) };
}

function contacts(raws: readonly unknown[]): { name: string; vcard: string }[] {
  return raws.map((raw) => {
    const vcard = text(record(raw)?.vcard) ?? "";
    return { name: text(record(raw)?.displayName) ?? vcardName(vcard) ?? "", vcard };
  });
}

function location(raw: Raw, live: boolean): { content: MessageContent; body?: string | null } {
  const latitude = number(raw.degreesLatitude) ?? 0;
  const longitude = number(raw.degreesLongitude) ?? 0;
  const content = {
    kind: "location",
    latitude,
    longitude,
    name: text(raw.name),
    address: text(raw.address),
    live,
  } as const;
  return { content, body: text(raw.caption) ?? text(raw.comment) };
}

function poll(raw: Raw): { content: MessageContent } {
  const options = list(raw.options).map((option) => ({ name: text(record(option)?.optionName) ?? "", votes: 0 }));
  const multiple = whole(raw.selectableOptionsCount) !== 1;
  return { content: { kind: "poll", name: text(raw.name) ?? "", options, multiple } };
}

function buttonText(raw: unknown): string[] {
  const shown = text(record(record(raw)?.buttonText)?.displayText);
  return shown === null ? [] : [shown];
}

function listRows(raw: Raw): { id: string | null; title: string; description: string | null }[] {
  return list(raw.sections)
    .flatMap((section) => list(record(section)?.rows))
    .map((row) => ({
      id: text(record(row)?.rowId) ?? text(record(row)?.rowID),
      title: text(record(row)?.title) ?? "",
      description: text(record(row)?.description),
    }));
}

function template(raw: Raw): { content: MessageContent; body: string | null } {
  const hydrated = record(raw.hydratedTemplate) ?? record(raw.hydratedFourRowTemplate) ?? {};
  const content = {
    kind: "template",
    title: text(hydrated.hydratedTitleText),
    footer: text(hydrated.hydratedFooterText),
  } as const;
  return { content, body: text(hydrated.hydratedContentText) };
}

function callLog(raw: Raw): { content: MessageContent } {
  const seconds = number(raw.durationSecs);
  const missed = ["MISSED", "SILENCED_BY_DND", 1, 5].includes(raw.callOutcome as string | number);
  return {
    content: {
      kind: "call",
      video: raw.isVideo === true,
      missed,
      durationMs: seconds === null ? null : seconds * 1000,
    },
  };
}
