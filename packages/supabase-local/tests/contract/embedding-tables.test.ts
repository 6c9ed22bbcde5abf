import type { SupabaseClient } from "@supabase/supabase-js";
import { beforeAll, describe, expect, it } from "vitest";
import { names, writeMembers } from "./members.ts";

describe("reading related rows", () => {
  let db: SupabaseClient;
  const members = () => db.from("contract_members");

  beforeAll(async () => {
    db = await writeMembers();
  });

  it("brings related rows along, to one and to many", async () => {
    const { data, error } = await members()
      .select("name, branch:contract_branches(name), notes:contract_notes(body)")
      .order("body", { referencedTable: "notes" })
      .order("id");
    expect(error).toBeNull();
    expect(data?.[0]).toEqual({
      name: "Aina",
      branch: { name: "North" },
      notes: [{ body: "first" }, { body: "second" }],
    });
    expect(data?.[2]).toMatchObject({ branch: null, notes: [] });
  });

  it("filters parents by what hangs on them", async () => {
    expect(
      names(await members().select("name, contract_branches!inner(name)").eq("contract_branches.name", "South")),
    ).toEqual(["Bala"]);
    expect(
      names(await members().select("name, contract_notes!inner(body)").eq("contract_notes.body", "second")),
    ).toEqual(["Aina"]);
    expect(
      names(await members().select("name, contract_notes(body)").is("contract_notes", null).order("id")),
    ).toHaveLength(2);
  });

  it("filters and limits the related rows alone", async () => {
    const { data } = await members()
      .select("name, contract_notes(body)")
      .eq("name", "Aina")
      .order("body", { referencedTable: "contract_notes", ascending: false })
      .limit(1, { referencedTable: "contract_notes" })
      .single();
    expect(data).toEqual({ name: "Aina", contract_notes: [{ body: "second" }] });
  });

  it("goes down two levels and up a self-reference by constraint name", async () => {
    const { data, error } = await db
      .from("contract_notes")
      .select("body, contract_members(name, contract_branches(name))")
      .eq("body", "only")
      .single();
    expect(error).toBeNull();
    expect(data).toEqual({ body: "only", contract_members: { name: "Bala", contract_branches: { name: "South" } } });
    const self = await members().select("name, referrer:referrer_id(name)").eq("name", "Bala").single();
    expect(self.data).toEqual({ name: "Bala", referrer: { name: "Aina" } });
  });

  it("orders by a related column", async () => {
    expect(
      names(
        await members()
          .select("name, contract_branches!inner(name)")
          .order("contract_branches(name)", { ascending: false })
          .order("id"),
      )[0],
    ).toBe("Bala");
  });
});
