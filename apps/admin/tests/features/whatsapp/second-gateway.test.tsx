// @vitest-environment happy-dom
import { fireEvent, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { AttachmentTray } from "@/features/whatsapp/composer/attach/attachment-tray";
import { pickFiles } from "@/features/whatsapp/composer/attach/pick-files";
import { Composer } from "@/features/whatsapp/composer/composer";
import { MenuButton } from "@/features/whatsapp/thread/menu-button";
import { ThreadHead } from "@/features/whatsapp/thread/thread-head";
import { aConversation, aMessage, uuid } from "../../support/builders";
import { fakeDesk } from "../../support/fake-desk";
import { renderWords } from "../../support/render";

const on = (gateway: "waha" | "ultramsg") => ({ desk: fakeDesk({ conversations: [aConversation({ gateway })] }) });

describe("a conversation of the second gateway", () => {
  it.each(["waha", "ultramsg"] as const)("through %s offers to attach files", (gateway) => {
    renderWords(<Composer conversationId={uuid(1)} />, on(gateway));
    expect(screen.getByRole("button", { name: "Attach files" })).toBeTruthy();
  });

  it.each([
    ["waha", 0],
    ["ultramsg", 1],
  ] as const)("through %s refuses a file of 10 MB %i times", async (gateway, times) => {
    const { desk } = on(gateway);
    const file = new File([new Uint8Array(10_000_000)], "film.zip", { type: "application/zip" });
    await pickFiles(desk, uuid(1), [file]);
    renderWords(<AttachmentTray conversationId={uuid(1)} />, { desk });
    expect(screen.queryAllByText(/is too large\. This chat takes 7/)).toHaveLength(times);
  });

  it.each(["waha", "ultramsg"] as const)("through %s offers emoji for a message, and an answer", async (gateway) => {
    renderWords(<MenuButton message={aMessage()} />, on(gateway));
    fireEvent.click(screen.getByRole("button", { name: "Message options" }));
    await screen.findByRole("menuitem", { name: "Reply" });
    expect(screen.queryAllByRole("menuitem", { name: /^React with/ })).toHaveLength(6);
  });

  it.each([
    ["waha", 0],
    ["ultramsg", 1],
  ] as const)("through %s says so %i times in the head", (gateway, times) => {
    renderWords(<ThreadHead conversationId={uuid(1)} />, on(gateway));
    expect(screen.queryAllByText(/via UltraMsg/)).toHaveLength(times);
  });
});
