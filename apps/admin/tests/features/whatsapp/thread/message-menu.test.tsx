// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { useReply } from "@/features/whatsapp/state/reply";
import { MenuButton } from "@/features/whatsapp/thread/menu-button";
import { Reactions } from "@/features/whatsapp/thread/reactions";
import { answerRoutes } from "../../../support/answer-routes";
import { aMessage, NOW_MS, uuid } from "../../../support/builders";
import { fakeDesk } from "../../../support/fake-desk";
import { type RenderOptions, renderWords } from "../../../support/render";

afterEach(() => vi.unstubAllGlobals());

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

  it("is an emoji: there at once, and gone again when the gateway refuses", async () => {
    const refuse: (() => void)[] = [];
    const fetch = answerRoutes({
      "/api/waha/messages/react": () => Response.json({ code: "gateway_not_working", message: "" }, { status: 409 }),
    });
    vi.stubGlobal(
      "fetch",
      (...asked: Parameters<typeof globalThis.fetch>) =>
        new Promise((resolve) => refuse.push(() => resolve(fetch(...asked)))),
    );
    const desk = fakeDesk();
    renderWords(
      <>
        <MenuButton message={aMessage()} />
        <Reactions message={aMessage()} out={false} />
      </>,
      { desk },
    );
    fireEvent.click(screen.getByRole("button", { name: "Message options" }));
    fireEvent.click(await screen.findByRole("menuitem", { name: "React with 🙏" }));
    expect(screen.getByRole("button", { name: "1 reaction: 🙏", hidden: true })).toBeTruthy();
    refuse[0]?.();
    await waitFor(() => expect(desk.reported).toEqual(["gateway_not_working"]));
    expect(screen.queryByRole("button", { name: /reaction/, hidden: true })).toBeNull();
  });

  it("is to learn when it was read, what it said before, and for admins what it really was", async () => {
    answerRoutes({
      [`/api/waha/messages/${uuid(1001)}/info`]: () => ({
        sentAtMs: NOW_MS,
        receivedAtMs: NOW_MS,
        deliveredAtMs: null,
        readAtMs: NOW_MS + 60_000,
        gateway: "waha",
        session: "default",
        earlierBodies: ["Sunday 7 am?"],
        votes: [],
        original: null,
        raw: { strange: "thing" },
      }),
    });
    renderWords(<MenuButton message={aMessage({ direction: "out", sentBy: "Mei Ling" })} />);
    fireEvent.click(screen.getByRole("button", { name: "Message options" }));
    fireEvent.click(await screen.findByRole("menuitem", { name: "Message info" }));
    const info = await screen.findByRole("dialog", { name: "Message info" });
    await waitFor(() => expect(info.textContent).toContain("Sunday 7 am?"));
    expect(info.textContent).toContain("9:01:00");
    expect(info.textContent).toContain("Not known");
    expect(info.textContent).toContain("default (WAHA)");
    expect(info.textContent).toContain("strange");
  });

  it("is only to copy it for people who may not answer", async () => {
    await openMenu({ permissions: ["chats.can_view"] });
    expect(screen.getAllByRole("menuitem").map((item) => item.textContent)).toEqual(["Copy", "Message info"]);
  });

  it("is nothing for a message that was deleted", () => {
    renderWords(<MenuButton message={aMessage({ revokedAtMs: 1 })} />);
    expect(screen.queryByRole("button")).toBeNull();
  });

  it("is no reply to a message WhatsApp has no id for", async () => {
    renderWords(<MenuButton message={aMessage({ bareId: null })} />);
    fireEvent.click(screen.getByRole("button", { name: "Message options" }));
    await screen.findByRole("menu");
    expect(screen.getAllByRole("menuitem").map((item) => item.textContent)).toEqual(["Copy", "Message info"]);
  });
});
