import type { MessageContent, MessageKind } from "@kaunter/domain";
import { aMedia } from "./builders";

export interface KindSample {
  readonly content: MessageContent;
  readonly body: string | null;
  /** What has to be read of it, in English. */
  readonly says: readonly string[];
}

const VCARD = "BEGIN:VCARD\nTEL;type=CELL;waid=60137724108:+60 13-772 4108\nEND:VCARD";

/** One message of every kind, and what has to be read of it. */
export const KIND_SAMPLES: { readonly [K in MessageKind]: KindSample & { content: { kind: K } } } = {
  text: { content: { kind: "text", preview: null }, body: "Sunday 8 am", says: ["Sunday 8 am"] },
  image: {
    content: { kind: "image", media: aMedia({ sizeBytes: 1_234_567 }), viewOnce: false },
    body: "the receipt",
    says: ["the receipt"],
  },
  video: {
    content: { kind: "video", media: aMedia({ durationMs: 65_000 }), gif: false, note: true, viewOnce: false },
    body: null,
    says: [],
  },
  audio: { content: { kind: "audio", media: aMedia({ sizeBytes: 84_000 }) }, body: null, says: ["Audio"] },
  voice: {
    content: { kind: "voice", media: aMedia({ durationMs: 7000 }), viewOnce: false },
    body: null,
    says: ["0:07"],
  },
  sticker: { content: { kind: "sticker", media: aMedia(), animated: false }, body: null, says: [] },
  document: {
    content: { kind: "document", media: aMedia({ filename: "Invoice KD-2291.pdf" }) },
    body: null,
    says: ["Invoice KD-2291.pdf", "PDF", "Save"],
  },
  contact: {
    content: { kind: "contact", contacts: [{ name: "Coach Hafiz", vcard: VCARD }] },
    body: null,
    says: ["Coach Hafiz", "+60 13-772 4108"],
  },
  location: {
    content: {
      kind: "location",
      latitude: 3.15,
      longitude: 101.58,
      name: "Kaunter Gym",
      address: "PJU 5/7",
      live: false,
    },
    body: null,
    says: ["Kaunter Gym", "PJU 5/7", "3.15000, 101.58000", "Open the map"],
  },
  poll: {
    content: {
      kind: "poll",
      name: "Which slot?",
      multiple: false,
      options: [
        { name: "8:00 am", votes: 3 },
        { name: "5:00 pm", votes: 0 },
      ],
    },
    body: null,
    says: ["Which slot?", "Choose one", "8:00 am", "3 votes", "0 votes"],
  },
  buttons: {
    content: { kind: "buttons", footer: "Kaunter", buttons: ["Yes", "No"] },
    body: "Renew?",
    says: ["Renew?", "Kaunter", "Yes", "No"],
  },
  list: {
    content: { kind: "list", title: "Classes", button: "See", rows: [{ id: "1", title: "Spin", description: "7.15" }] },
    body: "Pick one",
    says: ["Classes", "Pick one", "Spin", "7.15"],
  },
  choice: { content: { kind: "choice", of: "list", id: "1" }, body: "Spin", says: ["Chose", "Spin"] },
  template: {
    content: { kind: "template", title: "Reminder", footer: "Reply STOP", buttons: ["Renew now"] },
    body: "Your class",
    says: ["Reminder", "Your class", "Reply STOP", "Renew now"],
  },
  invite: { content: { kind: "invite", groupName: "KD Coaches", groupId: null }, body: null, says: ["KD Coaches"] },
  order: { content: { kind: "order", title: "Shakes", itemCount: 2 }, body: null, says: ["Shakes", "2 items"] },
  product: { content: { kind: "product", title: "Yoga mat" }, body: null, says: ["Yoga mat"] },
  event: {
    content: { kind: "event", name: "Open day", startsAtMs: 0, place: "Level 2", cancelled: true },
    body: null,
    says: ["Open day", "Level 2", "Cancelled"],
  },
  album: { content: { kind: "album", imageCount: 3, videoCount: 1 }, body: null, says: ["3 photos", "1 video"] },
  call: { content: { kind: "call", video: true, missed: false, durationMs: 61_000 }, body: null, says: ["1:01"] },
  notice: {
    content: { kind: "notice", code: "encrypted", params: {} },
    body: null,
    says: ["Messages are end-to-end encrypted"],
  },
  unsupported: {
    content: { kind: "unsupported", what: "paymentInviteMessage", raw: {} },
    body: null,
    says: ["This desk cannot show this message", "paymentInviteMessage"],
  },
};
