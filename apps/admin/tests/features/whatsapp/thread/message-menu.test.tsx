// @vitest-environment happy-dom
import { fireEvent, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { useReply } from "@/features/whatsapp/state/reply";
import { MenuButton } from "@/features/whatsapp/thread/menu-button";
import { aMessage, uuid } from "../../../support/builders";
import { type RenderOptions, renderWords } from "../../../support/render";

function Replying() {
  const { replyTo } = useReply(uuid(1));
  return <output>{replyTo?.body}</output>;
}

async function openMenu(options: RenderOptions = {}) {
  renderWords(
    <>
      <MenuButton message={aMessage()} />
      <Replying />
    </>,
    options,
  );
  fireEvent.click(screen.getByRole("button", { name: "Message options" }));
  await screen.findByRole("menu");
}

describe("what can be done with a message", () => {
  it("is to answer it with its quote", async () => {
    await openMenu();
    fireEvent.click(screen.getByRole("menuitem", { name: "Reply" }));
    expect(screen.getByRole("status").textContent).toBe("Sunday 8 am still open?");
  });

  it("is only to copy it for people who may not answer", async () => {
    await openMenu({ permissions: ["chats.can_view"] });
    expect(screen.getAllByRole("menuitem").map((item) => item.textContent)).toEqual(["Copy"]);
  });

  it("is nothing for a message that was deleted", () => {
    renderWords(<MenuButton message={aMessage({ revokedAtMs: 1 })} />);
    expect(screen.queryByRole("button")).toBeNull();
  });

  it("is no reply to a message WhatsApp has no id for", async () => {
    renderWords(<MenuButton message={aMessage({ bareId: null })} />);
    fireEvent.click(screen.getByRole("button", { name: "Message options" }));
    await screen.findByRole("menu");
    expect(screen.getAllByRole("menuitem").map((item) => item.textContent)).toEqual(["Copy"]);
  });
});
