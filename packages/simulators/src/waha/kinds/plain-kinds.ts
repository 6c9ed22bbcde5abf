import { jpegImage } from "../../scenario/files/jpeg-image.ts";
import type { MakeKind } from "./kind.ts";

function vcardOf(name: string, phone: string): string {
  return `BEGIN:VCARD\nVERSION:3.0\nFN:${name}\nTEL;type=CELL;type=VOICE;waid=${phone}:+${phone}\nEND:VCARD`;
}

const place = { degreesLatitude: 3.1579, degreesLongitude: 101.5951 };
const daniel = { displayName: "Coach Daniel", vcard: vcardOf("Coach Daniel", "60123334444") };
const farah = { displayName: "Farah Nutrition", vcard: vcardOf("Farah Nutrition", "60135556666") };

const text: MakeKind = ({ text: said, context }) =>
  "contextInfo" in context
    ? { proto: { extendedTextMessage: { text: said ?? "", ...context } }, body: said }
    : { proto: { conversation: said ?? "" }, body: said };

/** Kinds without a file. */
export const plainKinds = {
  text,
  link: ({ text: said, context }) => {
    const url = "https://kaunter.example/promo";
    const body = said ?? `Tengok promo ni ${url}`;
    const words = { matchedText: url, title: "Promo hujung tahun", description: "12 bulan, bayar 10" };
    const preview = { ...words, jpegThumbnail: jpegImage };
    return { proto: { extendedTextMessage: { text: body, ...preview, ...context } }, body };
  },
  ephemeral: ({ text: said, context }) => ({
    proto: { ephemeralMessage: { message: { extendedTextMessage: { text: said ?? "", ...context } } } },
    body: said,
  }),
  statusReply: ({ text: said }) => {
    const quotedMessage = { extendedTextMessage: { text: "Kelas Zumba dah buka!" } };
    const contextInfo = { stanzaId: "3ASTATUS0001", participant: "", remoteJid: "status@broadcast", quotedMessage };
    return { proto: { extendedTextMessage: { text: said ?? "Nak join!", contextInfo } }, body: said ?? "Nak join!" };
  },
  contact: ({ context }) => ({ proto: { contactMessage: { ...daniel, ...context } }, body: null }),
  contacts: ({ context }) => ({
    proto: { contactsArrayMessage: { displayName: "2 contacts", contacts: [daniel, farah], ...context } },
    body: null,
  }),
  location: ({ context }) => ({
    proto: { locationMessage: { ...place, name: "Kaunter Gym", address: "Sunway Nexis, Kota Damansara", ...context } },
    body: null,
  }),
  liveLocation: ({ text: said, context }) => ({
    proto: {
      liveLocationMessage: {
        ...place,
        accuracyInMeters: 12,
        sequenceNumber: "1",
        ...(said === null ? {} : { caption: said }),
        ...context,
      },
    },
    body: said,
  }),
  invite: ({ text: said }) => ({
    proto: {
      groupInviteMessage: {
        groupJid: "120363045100000009@g.us",
        inviteCode: "AbCdEf123456",
        groupName: "Hyrox Kota Damansara",
        caption: said ?? "Jom masuk group",
      },
    },
    body: said ?? "Jom masuk group",
  }),
  album: () => ({ proto: { albumMessage: { expectedImageCount: 2, expectedVideoCount: 1 } }, body: null }),
  callLog: () => ({
    proto: { callLogMesssage: { isVideo: false, callOutcome: 1, durationSecs: "0", callType: 0 } },
    body: null,
  }),
  event: ({ text: said, now }) => ({
    proto: {
      eventMessage: {
        name: "Bootcamp Sabtu",
        description: said ?? "Bawa tuala dan air",
        startTime: String(now + 86_400),
        isCanceled: false,
      },
    },
    body: null,
  }),
  unsupported: () => ({ proto: { scheduledCallCreationMessage: { title: "?", callType: 1 } }, body: null }),
  e2eNotice: () => ({ proto: {}, body: null, stub: { code: 39, params: [] } }),
  joinNotice: () => ({ proto: {}, body: null, stub: { code: 27, params: ["60123456789@s.whatsapp.net"] } }),
  subjectNotice: ({ text: said }) => ({ proto: {}, body: null, stub: { code: 21, params: [said ?? "Nama baru"] } }),
} as const satisfies Record<string, MakeKind>;
