import { linkChangeSchema } from "@kaunter/domain";
import { describe, expect, it } from "vitest";
import { changeLinks } from "@/server/contact-links/change-links";
import { linkableQuerySchema, listLinkable, readLinkOverview } from "@/server/contact-links/list-linkable";
import { openLab } from "../../support/lab";

const lab = await openLab();
const aina = await lab.enter("aina");

const query = (input: Record<string, string> = {}) => linkableQuerySchema.parse(input);
const change = (contactId: string, link: string[], unlink: string[] = []) =>
  linkChangeSchema.parse({ contactIds: [contactId], link, unlink });

describe("contact links", () => {
  it("are shown to an admin page by page, and changed by one in their own name", async () => {
    const first = await listLinkable(aina, query({ limit: "2" }));
    expect([first.contacts.length, first.total]).toEqual([2, 3]);
    const second = await listLinkable(aina, query({ limit: "2", cursor: first.next ?? "" }));
    expect([second.contacts.length, second.next]).toEqual([1, null]);
    const overview = await readLinkOverview(aina);
    const [nora] = overview.staff;
    const siti = overview.staff.find((person) => person.name === "Siti Zubaidah");
    const contact = second.contacts[0]?.id ?? "";
    expect(nora).toMatchObject({ role: "user", contacts: 3 });
    const result = await changeLinks(aina, change(contact, [siti?.id ?? ""], [nora?.id ?? ""]));
    expect(result).toEqual({ linked: 1, unlinked: 1 });
    const after = await listLinkable(aina, query({ staff: siti?.id ?? "" }));
    expect(after.contacts.map(({ id, links }) => [id, links[0]?.linkedBy])).toEqual([[contact, "Aina Rahim"]]);
  });

  it.each(["farid", "meiling", "hafiz", "nora"])("are not for %s", async (name) => {
    const staff = await lab.enter(name);
    const { contacts } = await listLinkable(aina, query());
    const [contact] = contacts;
    const forbidden = { code: "forbidden" };
    await expect(listLinkable(staff, query())).rejects.toMatchObject(forbidden);
    await expect(readLinkOverview(staff)).rejects.toMatchObject(forbidden);
    await expect(changeLinks(staff, change(contact?.id ?? "", [staff.access.staffId]))).rejects.toMatchObject(
      forbidden,
    );
  });

  it("refuse a change of another shape before the database hears of it", () => {
    const id = "50000000-0000-4000-8000-000000000001";
    expect(linkChangeSchema.safeParse({ contactIds: [id] }).error?.issues[0]?.message).toBe("names nobody");
    expect(linkChangeSchema.safeParse({ contactIds: [], link: [id] }).success).toBe(false);
    expect(linkChangeSchema.safeParse({ contactIds: Array(300).fill(id), link: [id], unlink: [id] }).success).toBe(
      false,
    );
    for (const cursor of ["x", "2026-11-22T00:00:00.000000Z", "now_50000000-0000-4000-8000-000000000001"]) {
      expect(linkableQuerySchema.safeParse({ cursor }).success).toBe(false);
    }
  });
});
