// @vitest-environment happy-dom
import type { ChatMessage, Media, MediaState, MessageContent } from "@kaunter/domain";
import { act, fireEvent, screen } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { type KindActions, KindActionsContext } from "@/features/whatsapp/message-kinds/kind-actions";
import { KindBody } from "@/features/whatsapp/message-kinds/kind-body";
import { aMessage, uuid } from "../../../support/builders";
import { renderWords } from "../../../support/render";

const BYTES = `/api/waha/media?message=${uuid(1001)}`;

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

const photo = (overrides: Partial<Media> = {}): MessageContent => ({
  kind: "image",
  media: media({ mimetype: "image/jpeg", ...overrides }),
  viewOnce: false,
});
const film = (flags: { gif?: boolean; note?: boolean; viewOnce?: boolean } = {}): MessageContent => ({
  kind: "video",
  media: media({ mimetype: "video/mp4", durationMs: 65_000 }),
  gif: false,
  note: false,
  viewOnce: false,
  ...flags,
});
const paper = (filename: string, mimetype: string): MessageContent => ({
  kind: "document",
  media: media({ filename, mimetype, sizeBytes: 1_234_567 }),
});

function draw(content: MessageContent, state: MediaState | null = "stored", overrides: Partial<ChatMessage> = {}) {
  const actions: KindActions = {
    show: vi.fn(),
    askAgain: vi.fn(() => Promise.resolve()),
    showVotes: vi.fn(),
    nameOf: () => null,
    openChat: vi.fn(),
    chatName: "Nurul",
  };
  const message = aMessage({ content, body: null, mediaState: state, ...overrides });
  const drawn = renderWords(
    <KindActionsContext value={actions}>
      <KindBody message={message} meta={<time>9:02 am</time>} />
    </KindActionsContext>,
  );
  return { ...drawn, actions };
}

describe("a photo", () => {
  it("comes from our own address, when it is in sight", () => {
    const picture = draw(photo()).container.querySelector("img");
    expect(picture?.getAttribute("src")).toBe(BYTES);
    expect(picture?.getAttribute("loading")).toBe("lazy");
  });

  it.each([
    ["as wide as tall where nothing is known", {}, "264 / 264"],
    ["in its own shape", { widthPx: 1600, heightPx: 1200 }, "264 / 198"],
    ["not endlessly tall", { widthPx: 100, heightPx: 4000 }, "264 / 330"],
    ["not endlessly flat", { widthPx: 4000, heightPx: 10 }, "264 / 120"],
  ])("has its room before it is there: %s", (_, size, ratio) => {
    const { container } = draw(photo(size), "fetching");
    expect(container.querySelector<HTMLElement>("[style]")?.style.aspectRatio).toBe(ratio);
    expect(container.querySelector("img")).toBeNull();
    expect(screen.getByRole("status").textContent).toContain("Fetching");
  });

  it("is shown large by a press", () => {
    const { actions } = draw(photo());
    fireEvent.click(screen.getByRole("button", { name: "Open: Photo" }));
    expect(actions.show).toHaveBeenCalledWith(uuid(1001));
  });

  it("that is gone says so, and can be asked for again", async () => {
    const { actions } = draw(photo(), "gone");
    expect(screen.getByText("No longer available.")).toBeTruthy();
    await act(async () => {
      fireEvent.click(screen.getByRole("button", { name: "Ask again" }));
      await Promise.resolve();
    });
    expect(actions.askAgain).toHaveBeenCalledWith(uuid(1001));
  });

  it("whose bytes are no picture says so in the same room", () => {
    const { container } = draw(photo());
    const before = container.querySelector<HTMLElement>("[style]")?.style.aspectRatio;
    fireEvent.error(container.querySelector("img") as HTMLImageElement);
    expect(screen.getByText("This browser cannot show it.")).toBeTruthy();
    expect(container.querySelector<HTMLElement>("[style]")?.style.aspectRatio).toBe(before);
  });

  it("over the limit is not asked for again", () => {
    draw(photo(), "too_large");
    expect(screen.getByText(/Larger than this desk keeps/)).toBeTruthy();
    expect(screen.queryByRole("button")).toBeNull();
  });

  it("that is only just being sent comes from this browser", () => {
    const { container } = draw(photo({ gatewayUrl: "blob:http://desk/1" }), null);
    expect(container.querySelector("img")?.getAttribute("src")).toBe("blob:http://desk/1");
  });

  it("never comes from a gateway's address", () => {
    const { container } = draw(photo({ gatewayUrl: "https://evil.example/x.jpg" }), null);
    expect(container.querySelector("img")).toBeNull();
  });

  it("to be seen once stays covered, and is not there at all where only the phone has it", () => {
    const once = { ...photo(), viewOnce: true } as MessageContent;
    const { container, actions, unmount } = draw(once);
    expect(container.querySelector("img")).toBeNull();
    fireEvent.click(screen.getByRole("button", { name: "Show" }));
    expect(actions.show).toHaveBeenCalledWith(uuid(1001));
    unmount();
    draw(once, "gone");
    expect(screen.getByText("Open it on the phone")).toBeTruthy();
    expect(screen.queryByRole("button")).toBeNull();
  });
});

describe("a video", () => {
  it("shows its first picture and its length, without a sound and without its bytes", () => {
    const { container } = draw(film());
    const video = container.querySelector("video");
    expect(video?.getAttribute("src")).toBe(`${BYTES}#t=0.1`);
    expect(video?.getAttribute("preload")).toBe("metadata");
    expect(video?.muted).toBe(true);
    expect(screen.getByRole("button", { name: "Open: Video, 1:05" })).toBeTruthy();
  });

  it("without sound goes round by itself", () => {
    const video = draw(film({ gif: true })).container.querySelector("video");
    expect([video?.loop, video?.autoplay, video?.muted]).toEqual([true, true, true]);
  });

  it("note is round, and plays where it stands", () => {
    draw(film({ note: true }));
    expect(screen.getByRole("button", { name: "Play: Video note" })).toBeTruthy();
  });
});

describe("a sticker", () => {
  it("is a picture of fixed size", () => {
    const picture = draw({ kind: "sticker", media: media(), animated: true }).container.querySelector("img");
    expect([picture?.getAttribute("width"), picture?.getAttribute("height")]).toEqual(["160", "160"]);
  });
});

describe("a document", () => {
  it("says its type and size, and is saved under its name", () => {
    const { container } = draw(paper("Invoice KD-2291.pdf", "application/pdf"));
    expect(container.textContent).toContain("PDF · 1.2 MB");
    const link = screen.getByRole("link", { name: "Save" });
    expect(link.getAttribute("href")).toBe(`${BYTES}&download=1`);
    expect(link.getAttribute("download")).toBe("Invoice KD-2291.pdf");
  });

  it("that is a PDF is shown here", () => {
    const { actions } = draw(paper("a.pdf", "application/pdf"));
    fireEvent.click(screen.getByRole("button", { name: "Show" }));
    expect(actions.show).toHaveBeenCalledWith(uuid(1001));
  });

  it.each([
    ["setup.exe", "application/x-msdownload"],
    ["page.html", "text/html"],
    ["drawing.svg", "image/svg+xml"],
  ])("that could run is only saved: %s", (name, mimetype) => {
    draw(paper(name, mimetype));
    expect(screen.queryByRole("button", { name: "Show" })).toBeNull();
    expect(screen.getByRole("link", { name: "Save" })).toBeTruthy();
  });

  it("cannot pass for another by turning its name around", () => {
    const { container } = draw(paper("photo\u202Egpj.exe", "application/x-msdownload"));
    expect(container.textContent).toContain("photogpj.exe");
    expect(container.textContent).toContain("EXE");
  });

  it("on its way cannot be saved yet", () => {
    draw(paper("a.pdf", "application/pdf"), "fetching");
    expect(screen.queryByRole("link")).toBeNull();
  });
});

describe("a recording", () => {
  const voice: MessageContent = { kind: "voice", media: media({ durationMs: 7000 }), viewOnce: false };

  it("tells its length before it is played, and can be played and sought", () => {
    const { container } = draw(voice);
    expect(container.textContent).toContain("0:07");
    expect(screen.getByRole("button", { name: "Play: Voice message" })).toBeTruthy();
    expect(screen.getByRole("slider", { name: "Position" }).getAttribute("max")).toBe("7000");
  });

  it("that is gone can be asked for again", () => {
    draw(voice, "gone");
    expect(screen.queryByRole("slider")).toBeNull();
    expect(screen.getByRole("button", { name: "Ask again" })).toBeTruthy();
  });
});

describe("a contact card", () => {
  const VCARD = "BEGIN:VCARD\nTEL;type=CELL;waid=60137724108:+60 13-772 4108\nEND:VCARD";

  it("opens the chat with its number", () => {
    const { actions } = draw({ kind: "contact", contacts: [{ name: "Coach Hafiz", vcard: VCARD }] });
    fireEvent.click(screen.getByRole("button", { name: "Open chat" }));
    expect(actions.openChat).toHaveBeenCalledWith("+60137724108");
  });
});
