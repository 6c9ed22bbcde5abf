import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { newPerson, type Person, serviceClient } from "./clients.ts";

describe("writing tables", () => {
  let ann: Person;
  const members = () => ann.client.from("contract_members");

  beforeAll(async () => {
    ann = await newPerson();
  });

  it("answers an insert with the row when asked, else with nothing", async () => {
    const { data, status } = await members()
      .insert({ name: "One", tags: ["a", 'b "c"', "d,e"], meta: { deep: { list: [1, null, "x"] } } })
      .select()
      .single();
    expect(status).toBe(201);
    expect(data).toMatchObject({
      name: "One",
      owner: ann.id,
      tags: ["a", 'b "c"', "d,e"],
      meta: { deep: { list: [1, null, "x"] } },
    });
    expect(await members().insert({ name: "Two" })).toMatchObject({ status: 201, data: null, error: null });
  });

  it("inserts many at once, whatever keys each has", async () => {
    const { data, error } = await members()
      .insert([{ name: "Three", age: 3 }, { name: "Four" }])
      .select("name, age");
    expect(error).toBeNull();
    expect(data).toEqual([
      { name: "Three", age: 3 },
      { name: "Four", age: null },
    ]);
  });

  it("keeps numbers, times and text exact", async () => {
    const created_at = "2026-11-21T03:04:05.123456+00:00";
    const { data } = await serviceClient()
      .from("contract_members")
      .insert({ owner: ann.id, name: "Ünï 😀 '; drop table x; --", score: 1234.5, created_at })
      .select("name, score, created_at")
      .single();
    expect(data).toEqual({ name: "Ünï 😀 '; drop table x; --", score: 1234.5, created_at });
  });

  it("changes and removes what the filter names", async () => {
    await members().insert([{ name: "Old A" }, { name: "Old B" }]);
    const changed = await members().update({ name: "New A", age: 5 }).eq("name", "Old A").select("name, age");
    expect(changed).toMatchObject({ status: 200, data: [{ name: "New A", age: 5 }] });
    expect(await members().update({ age: 6 }).eq("name", "Old B")).toMatchObject({ status: 204, error: null });
    const gone = await members().delete().in("name", ["New A", "Old B"]).select("age").order("age");
    expect(gone.data).toEqual([{ age: 5 }, { age: 6 }]);
  });

  it("counts what it wrote", async () => {
    await members().insert([{ name: "Counted" }, { name: "Counted" }]);
    expect((await members().delete({ count: "exact" }).eq("name", "Counted")).count).toBe(2);
  });

  it("brings related rows along with a written row", async () => {
    const { data: branch } = await ann.client.from("contract_branches").select("id").eq("name", "North").single();
    const { data, error } = await members()
      .insert({ name: "With branch", branch_id: branch?.id as number })
      .select("name, contract_branches(name)")
      .single();
    expect(error).toBeNull();
    expect(data).toEqual({ name: "With branch", contract_branches: { name: "North" } });
  });

  it("merges an upsert by primary key or by another unique column", async () => {
    const service = serviceClient().from("contract_members");
    const phone = randomUUID();
    const { data: first } = await service
      .upsert({ owner: ann.id, phone, name: "First" }, { onConflict: "phone" })
      .select("id, name")
      .single();
    const { data: second } = await service
      .upsert({ owner: ann.id, phone, name: "Second" }, { onConflict: "phone" })
      .select("id, name")
      .single();
    expect(second).toEqual({ id: first?.id as number, name: "Second" });
    const { data: third } = await service
      .upsert({ id: first?.id as number, owner: ann.id, name: "Third" })
      .select("name, phone")
      .single();
    expect(third).toEqual({ name: "Third", phone });
  });

  it("leaves the row alone when duplicates are to be ignored", async () => {
    const service = serviceClient().from("contract_members");
    const phone = randomUUID();
    await service.insert({ owner: ann.id, phone, name: "Kept" }).throwOnError();
    const { data, error } = await service
      .upsert({ owner: ann.id, phone, name: "Lost" }, { onConflict: "phone", ignoreDuplicates: true })
      .select();
    expect(error).toBeNull();
    expect(data).toEqual([]);
    expect((await service.select("name").eq("phone", phone).single()).data).toEqual({ name: "Kept" });
  });

  it("rolls a write back when it was to be one row and is not", async () => {
    await members().insert([{ name: "Pair" }, { name: "Pair" }]);
    const { error } = await members().update({ name: "Single" }).eq("name", "Pair").select().single();
    expect(error?.code).toBe("PGRST116");
    expect((await members().select("*", { count: "exact", head: true }).eq("name", "Pair")).count).toBe(2);
  });

  it("names the constraint that was broken", async () => {
    const service = serviceClient();
    const phone = randomUUID();
    await service.from("contract_members").insert({ owner: ann.id, name: "A", phone });
    expect(await service.from("contract_members").insert({ owner: ann.id, name: "B", phone })).toMatchObject({
      status: 409,
      error: { code: "23505" },
    });
    expect(await service.from("contract_notes").insert({ member_id: -1, body: "x" })).toMatchObject({
      status: 409,
      error: { code: "23503" },
    });
    expect(await service.from("contract_notes").insert({ body: "x" })).toMatchObject({
      status: 400,
      error: { code: "23502" },
    });
    expect(await service.from("contract_notes").insert({ stranger: 1 })).toMatchObject({
      status: 400,
      error: { code: "PGRST204" },
    });
  });

  it("refuses a table somebody may only read", async () => {
    const { error, status } = await ann.client.from("contract_branches").insert({ name: "Mine" });
    expect(error?.code).toBe("42501");
    expect(status).toBe(403);
  });
});
