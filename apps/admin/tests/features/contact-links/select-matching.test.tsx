// @vitest-environment happy-dom
import { ToastRegion } from "@kaunter/ui";
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import type { LinkableContactPage } from "@kaunter/domain";
import { describe, expect, it } from "vitest";
import { ContactLinksScreen } from "@/features/contact-links/contact-links-screen";
import { answerRoutes } from "../../support/answer-routes";
import { renderWords } from "../../support/render";
import { aContact, FARID, OVERVIEW } from "./support";

const TOTAL = 1_050;
const CONTACTS = Array.from({ length: TOTAL }, (_, index) => aContact(index + 1));

/** A page as the route answers it. */
function pageOf(url: URL): LinkableContactPage {
  const from = Number(url.searchParams.get("cursor") ?? 0);
  const until = from + Number(url.searchParams.get("limit") ?? 50);
  return { contacts: CONTACTS.slice(from, until), total: TOTAL, next: until < TOTAL ? String(until) : null };
}

function show(pages: (url: URL) => unknown = pageOf) {
  const changes: { contactIds: string[] }[] = [];
  answerRoutes({
    "/api/contact-links": (url, init) => {
      if (init?.method !== "POST") return pages(url);
      const change = JSON.parse(String(init.body)) as (typeof changes)[number];
      changes.push(change);
      return { linked: change.contactIds.length, unlinked: 0 };
    },
    "/api/contact-links/overview": () => OVERVIEW,
  });
  const page = pageOf(new URL("http://desk.test/"));
  renderWords(
    <>
      <ContactLinksScreen view="contacts" filter={{}} overview={OVERVIEW} page={page} />
      <ToastRegion closeLabel="Close" />
    </>,
  );
  return changes;
}

const MATCHING = "Select all 1,050 that match";
const markShown = () => fireEvent.click(screen.getByRole("checkbox", { name: "Select all that are shown" }));
const markMatching = () => fireEvent.click(screen.getByRole("button", { name: MATCHING }));

describe("all contacts that match", () => {
  it("are offered once all that are shown are marked", () => {
    show();
    expect(screen.queryByRole("button", { name: MATCHING })).toBeNull();
    markShown();
    expect(screen.getByText("50 contacts selected")).toBeTruthy();
    expect(screen.getByRole("button", { name: MATCHING })).toBeTruthy();
  });

  it("are marked page by page and linked in as many changes as that takes", async () => {
    const changes = show();
    markShown();
    markMatching();
    await screen.findByText("1,050 contacts selected");
    expect(screen.queryByRole("button", { name: MATCHING })).toBeNull();
    fireEvent.click(screen.getByRole("button", { name: "Link or unlink users" }));
    const dialog = within(screen.getByRole("dialog"));
    fireEvent.click(dialog.getByRole("checkbox", { name: /Farid/ }));
    fireEvent.click(dialog.getByRole("button", { name: "Save" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(changes.map(({ contactIds }) => contactIds.length)).toEqual([500, 500, 50]);
    expect(changes[0]).toMatchObject({ link: [FARID.id], unlink: [] });
    expect(new Set(changes.flatMap(({ contactIds }) => contactIds)).size).toBe(TOTAL);
    expect(screen.getByText("50 contacts selected")).toBeTruthy();
  });

  it("are not marked by halves when a page cannot be had", async () => {
    const gone = Response.json({ code: "database_unavailable", message: "away" }, { status: 503 });
    show((url) => (url.searchParams.get("cursor") === "200" ? gone : pageOf(url)));
    markShown();
    markMatching();
    await screen.findByText(/database|try again/i);
    expect(screen.getByText("50 contacts selected")).toBeTruthy();
    expect(screen.getByRole("button", { name: MATCHING })).toBeTruthy();
  });
});
