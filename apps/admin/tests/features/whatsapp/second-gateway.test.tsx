// @vitest-environment happy-dom
import { fireEvent, screen } from "@testing-library/react";
import { ToastRegion } from "@kaunter/ui";
import { describe, expect, it } from "vitest";
import { Composer } from "@/features/whatsapp/composer/composer";
import { MenuButton } from "@/features/whatsapp/thread/menu-button";
import { ThreadHead } from "@/features/whatsapp/thread/thread-head";
import { aConversation, aMessage, uuid } from "../../support/builders";
import { fakeDesk } from "../../support/fake-desk";
import { renderWords } from "../../support/render";

const on = (gateway: "waha" | "ultramsg") => ({ desk: fakeDesk({ conversations: [aConversation({ gateway })] }) });

describe("a conversation of the second gateway", () => {
  it.each([
    ["waha", 1],
    ["ultramsg", 0],
  ] as const)("through %s offers to attach files %i times", (gateway, times) => {
    renderWords(<Composer conversationId={uuid(1)} />, on(gateway));
    expect(screen.queryAllByRole("button", { name: "Attach files" })).toHaveLength(times);
  });

  it("says that a pasted file cannot go out", async () => {
    renderWords(
      <>
        <Composer conversationId={uuid(1)} />
        <ToastRegion closeLabel="Close" />
      </>,
      on("ultramsg"),
    );
    const file = new File(["x"], "a.txt", { type: "text/plain" });
    fireEvent.paste(screen.getByRole("textbox", { name: "Message" }), {
      clipboardData: { files: [file], items: [], types: ["Files"] },
    });
    expect(await screen.findByText("This chat goes through UltraMsg, which carries text only.")).toBeTruthy();
  });

  it.each([
    ["waha", 6],
    ["ultramsg", 0],
  ] as const)("through %s offers %i emoji for a message, and always an answer", async (gateway, count) => {
    renderWords(<MenuButton message={aMessage()} />, on(gateway));
    fireEvent.click(screen.getByRole("button", { name: "Message options" }));
    await screen.findByRole("menuitem", { name: "Reply" });
    expect(screen.queryAllByRole("menuitem", { name: /^React with/ })).toHaveLength(count);
  });

  it.each([
    ["waha", 0],
    ["ultramsg", 1],
  ] as const)("through %s says so %i times in the head", (gateway, times) => {
    renderWords(<ThreadHead conversationId={uuid(1)} />, on(gateway));
    expect(screen.queryAllByText(/via UltraMsg/)).toHaveLength(times);
  });
});
