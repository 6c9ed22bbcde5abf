// @vitest-environment happy-dom
import type { Media, MessageContent } from "@kaunter/domain";
import { act, fireEvent, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { aMedia, uuid } from "../../../support/builders";
import { drawKind as draw } from "../../../support/kind";

const BYTES = `/api/waha/media?message=${uuid(1001)}`;

const photo = (overrides: Partial<Media> = {}): MessageContent => ({
  kind: "image",
  media: aMedia({ mimetype: "image/jpeg", ...overrides }),
  viewOnce: false,
});
const film = (flags: { gif?: boolean; note?: boolean; viewOnce?: boolean } = {}): MessageContent => ({
  kind: "video",
  media: aMedia({ mimetype: "video/mp4", durationMs: 65_000 }),
  gif: false,
  note: false,
  viewOnce: false,
  ...flags,
});

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
    const picture = draw({ kind: "sticker", media: aMedia(), animated: true }).container.querySelector("img");
    expect([picture?.getAttribute("width"), picture?.getAttribute("height")]).toEqual(["160", "160"]);
  });
});
