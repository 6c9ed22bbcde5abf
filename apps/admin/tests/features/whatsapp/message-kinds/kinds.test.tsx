// @vitest-environment happy-dom
import { type Media, MESSAGE_KINDS, type MessageContent, type MessageKind, NOTICE_CODES } from "@kaunter/domain";
import { describe, expect, it } from "vitest";
import { KindBody } from "@/features/whatsapp/message-kinds/kind-body";
import { LOCALES } from "@/i18n/locale";
import { aMessage } from "../../../support/builders";
import { renderWords } from "../../../support/render";

const media = (overrides: Partial<Media> = {}): Media => ({
  mimetype: null,
  filename: null,
  sizeBytes: null,
  widthPx: null,
  heightPx: null,
  durationMs: null,
  gatewayUrl: null,
  ...overrides,
});

interface Sample {
  readonly content: MessageContent;
  readonly body: string | null;
  /** What has to be read of it, in English. */
  readonly says: readonly string[];
}

const VCARD = "BEGIN:VCARD\nTEL;type=CELL;waid=60137724108:+60 13-772 4108\nEND:VCARD";

const SAMPLES: { readonly [K in MessageKind]: Sample & { content: { kind: K } } } = {
  text: { content: { kind: "text", preview: null }, body: "Sunday 8 am", says: ["Sunday 8 am"] },
  image: {
    content: { kind: "image", media: media({ sizeBytes: 1_234_567 }), viewOnce: false },
    body: "the receipt",
    says: ["the receipt"],
  },
  video: {
    content: { kind: "video", media: media({ durationMs: 65_000 }), gif: false, note: true, viewOnce: false },
    body: null,
    says: [],
  },
  audio: { content: { kind: "audio", media: media({ sizeBytes: 84_000 }) }, body: null, says: ["Audio"] },
  voice: {
    content: { kind: "voice", media: media({ durationMs: 7000 }), viewOnce: false },
    body: null,
    says: ["0:07"],
  },
  sticker: { content: { kind: "sticker", media: media(), animated: false }, body: null, says: [] },
  document: {
    content: { kind: "document", media: media({ filename: "Invoice KD-2291.pdf" }) },
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

const LINES: ReadonlySet<MessageKind> = new Set(["notice"]);

function draw(sample: Omit<Sample, "says">, direction: "in" | "out", locale: (typeof LOCALES)[number] = "en") {
  const message = aMessage({ ...sample, direction, mediaState: "stored" });
  return renderWords(<KindBody message={message} meta={<time>9:02 am</time>} />, { locale });
}

describe.each(MESSAGE_KINDS)("a message of the kind %s", (kind) => {
  it.each(["in", "out"] as const)("says what it is and when (%s)", (direction) => {
    const { container } = draw(SAMPLES[kind], direction);
    for (const words of SAMPLES[kind].says) expect(container.textContent).toContain(words);
    expect(container.querySelectorAll("time")).toHaveLength(LINES.has(kind) ? 0 : 1);
  });

  it.each(LOCALES)("has its words in %s", (locale) => {
    const { container } = draw(SAMPLES[kind], "in", locale);
    expect(container.textContent).not.toMatch(/kinds\.|thread\./);
  });
});

describe("a call", () => {
  const missed = { content: { kind: "call", video: false, missed: true, durationMs: null }, body: null } as const;

  it("that a member made and nobody took wants somebody to call back", () => {
    expect(draw(missed, "in").container.textContent).toContain("Missed voice callCall back from the phone");
  });

  it("of our own that nobody took is no alarm", () => {
    expect(draw(missed, "out").container.textContent).not.toContain("Missed");
  });
});

describe("a notice", () => {
  it.each(NOTICE_CODES)("of %s has a sentence in every language", (code) => {
    for (const locale of LOCALES) {
      const { container } = draw({ content: { kind: "notice", code, params: {} }, body: null }, "in", locale);
      expect(container.textContent).not.toMatch(/kinds\.|WhatsApp notice|Notis WhatsApp/);
    }
  });

  it("of a kind without a sentence says what WhatsApp calls it", () => {
    const { container } = draw({ content: { kind: "notice", code: "chat_psa", params: {} }, body: null }, "in");
    expect(container.textContent).toContain("WhatsApp notice (chat_psa)");
  });
});

describe("a message that is still to come", () => {
  it("says so, and not that the desk cannot show it", () => {
    const { container } = draw({ content: { kind: "unsupported", what: "waiting", raw: {} }, body: null }, "in");
    expect(container.textContent).toContain("Waiting for this message");
    expect(container.textContent).not.toContain("cannot show");
  });
});

describe("a location", () => {
  it("opens a map elsewhere, without telling that page where it came from", () => {
    const link = draw(SAMPLES.location, "in").container.querySelector("a");
    expect(link?.getAttribute("href")).toBe("https://www.google.com/maps/search/?api=1&query=3.15,101.58");
    expect(link?.getAttribute("rel")).toBe("noopener noreferrer");
  });
});

describe("a link preview", () => {
  const withPreview = (url: string) => ({
    content: { kind: "text" as const, preview: { url, title: "Prices", description: null } },
    body: "see",
  });

  it("leads to its address", () => {
    expect(draw(withPreview("https://a.my/x"), "in").container.querySelector("a")?.href).toBe("https://a.my/x");
  });

  it("is left out when its address could run something", () => {
    const { container } = draw(withPreview("javascript:alert(1)"), "in");
    expect(container.querySelector("a")).toBeNull();
    expect(container.textContent).toContain("see");
  });
});
