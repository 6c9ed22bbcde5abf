// @vitest-environment happy-dom
import { MESSAGE_KINDS, type MessageKind, NOTICE_CODES } from "@kaunter/domain";
import { cleanup, fireEvent } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { KindActionsContext } from "@/features/whatsapp/message-kinds/kind-actions";
import { KindBody } from "@/features/whatsapp/message-kinds/kind-body";
import { LOCALES } from "@/i18n/locale";
import { aMessage } from "../../../support/builders";
import { KIND_SAMPLES as SAMPLES, type KindSample } from "../../../support/kind-samples";
import { renderWords } from "../../../support/render";

const LINES: ReadonlySet<MessageKind> = new Set(["notice"]);

function draw(sample: Omit<KindSample, "says">, direction: "in" | "out", locale: (typeof LOCALES)[number] = "en") {
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

describe("a notice that tells who and what", () => {
  const ACTIONS = {
    show: () => undefined,
    askAgain: () => Promise.resolve(),
    showVotes: () => undefined,
    openChat: null,
    chatName: "",
    nameOf: (address: string) => ({ "1@c.us": "Aisyah", "2@c.us": "Ben" })[address] ?? null,
  };
  const read = (code: string, params: Record<string, string>, locale: (typeof LOCALES)[number] = "en") => {
    const message = aMessage({ content: { kind: "notice", code, params }, body: null });
    const ui = (
      <KindActionsContext value={ACTIONS}>
        <KindBody message={message} meta={null} />
      </KindActionsContext>
    );
    return renderWords(ui, { locale }).container.textContent;
  };

  it.each([
    ["added", { who: "1@c.us,2@c.us" }, "Aisyah and Ben joined the group"],
    ["added", { who: "1@c.us", by: "2@c.us" }, "Ben added Aisyah"],
    ["added", { who: "1@c.us", by: "1@c.us" }, "Aisyah joined the group"],
    ["removed", { who: "9@lid", by: "2@c.us" }, "Ben removed somebody"],
    ["left", { by: "1@c.us" }, "Aisyah left the group"],
    ["promoted", { who: "2@c.us" }, "Ben is now an admin of the group"],
    ["subject", { text: "Hyrox KD", by: "2@c.us" }, "Ben named the group “Hyrox KD”"],
    ["subject", { text: "<b>Hyrox</b>" }, "The group is now called “<b>Hyrox</b>”"],
    ["description", { text: "Be kind" }, "The group's new description: Be kind"],
    ["pinned", { by: "1@c.us", messageId: "X" }, "Aisyah pinned a message"],
    ["timer", { seconds: "604800" }, "Messages now disappear after 7 days"],
    ["timer", { seconds: "0" }, "Messages no longer disappear"],
    ["timer", { seconds: "soon" }, "The timer for disappearing messages has changed"],
    ["removed", {}, "Somebody was removed from the group"],
  ])("says so: %s %o", (code, params, sentence) => {
    expect(read(code, params)).toBe(sentence);
    for (const locale of LOCALES) expect(read(code, params, locale)).not.toMatch(/kinds\.|\{/);
  });
});

describe("a poll", () => {
  it("leads to who voted once somebody did", () => {
    const poll = (votes: number) =>
      draw(
        { content: { kind: "poll", name: "?", multiple: true, options: [{ name: "Yes", votes }] }, body: null },
        "out",
      );
    expect(poll(1).getByRole("button", { name: "View votes" })).toBeTruthy();
    cleanup();
    expect(poll(0).queryByRole("button")).toBeNull();
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
  it("fetches no map by itself", () => {
    expect(draw(SAMPLES.location, "in").container.querySelector("img")).toBeNull();
  });

  it("opens a map elsewhere, without telling that page where it came from", () => {
    const link = draw(SAMPLES.location, "in").container.querySelector("a");
    expect(link?.getAttribute("href")).toBe("https://www.google.com/maps/search/?api=1&query=3.15,101.58");
    expect(link?.getAttribute("rel")).toBe("noopener noreferrer");
  });
});

describe("a very long text", () => {
  it("shows its beginning, never half a sign, and the rest when somebody wants it", () => {
    const body = `a${"😀".repeat(5_000)}`;
    const { container, getByRole } = draw({ content: { kind: "text", preview: null }, body }, "in");
    expect(container.textContent.length).toBeLessThan(1_600);
    expect(container.textContent).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
    expect(container.querySelectorAll("time")).toHaveLength(1);
    fireEvent.click(getByRole("button", { name: "Read more" }));
    expect(container.textContent).toContain(body);
    expect(container.querySelectorAll("time")).toHaveLength(1);
  });
});

describe("a link preview", () => {
  const withPreview = (url: string, picture: string | null = null) => ({
    content: { kind: "text" as const, preview: { url, title: "Prices", description: null, picture } },
    body: "see",
  });

  it("leads to its address", () => {
    expect(draw(withPreview("https://a.my/x"), "in").container.querySelector("a")?.href).toBe("https://a.my/x");
  });

  it("shows the picture the message brought, and the words alone where that is none", () => {
    const { container } = draw(withPreview("https://a.my/x", "data:image/png;base64,AAAA"), "in");
    const picture = container.querySelector("img");
    expect(picture?.getAttribute("src")).toBe("data:image/png;base64,AAAA");
    if (picture) fireEvent.error(picture);
    expect(container.querySelector("img")).toBeNull();
    expect(container.textContent).toContain("Pricesa.my");
  });

  it("is left out when its address could run something", () => {
    const { container } = draw(withPreview("javascript:alert(1)"), "in");
    expect(container.querySelector("a")).toBeNull();
    expect(container.textContent).toContain("see");
  });
});
