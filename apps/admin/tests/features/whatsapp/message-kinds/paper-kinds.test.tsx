// @vitest-environment happy-dom
import type { MessageContent } from "@kaunter/domain";
import { fireEvent, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { aMedia, uuid } from "../../../support/builders";
import { drawKind as draw } from "../../../support/kind";

const BYTES = `/api/waha/media?message=${uuid(1001)}`;

const paper = (filename: string, mimetype: string): MessageContent => ({
  kind: "document",
  media: aMedia({ filename, mimetype, sizeBytes: 1_234_567 }),
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
  const voice: MessageContent = { kind: "voice", media: aMedia({ durationMs: 7000 }), viewOnce: false };

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
