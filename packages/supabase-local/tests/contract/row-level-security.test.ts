import { beforeAll, describe, expect, inject, it } from "vitest";
import { anonClient, clientWith, newPerson, type Person, serviceClient } from "./clients.ts";

describe("row level security", () => {
  let ann: Person;
  let ben: Person;

  beforeAll(async () => {
    [ann, ben] = await Promise.all([newPerson(), newPerson()]);
    await ann.client
      .from("contract_members")
      .insert([{ name: "Ann's one" }, { name: "Ann's two" }])
      .throwOnError();
    await ben.client.from("contract_members").insert({ name: "Ben's one" }).throwOnError();
  });

  it("shows each person their own rows", async () => {
    const names = async (person: Person) =>
      (await person.client.from("contract_members").select("name").order("name")).data;
    expect(await names(ann)).toEqual([{ name: "Ann's one" }, { name: "Ann's two" }]);
    expect(await names(ben)).toEqual([{ name: "Ben's one" }]);
  });

  it("does not let anybody write in another's name", async () => {
    const { error, status } = await ann.client.from("contract_members").insert({ name: "fake", owner: ben.id });
    expect(error?.code).toBe("42501");
    expect(status).toBe(403);
  });

  it("changes nothing where nothing is visible", async () => {
    const { data, error } = await ann.client
      .from("contract_members")
      .update({ name: "taken" })
      .eq("name", "Ben's one")
      .select();
    expect(error).toBeNull();
    expect(data).toEqual([]);
    expect((await ben.client.from("contract_members").select("name")).data).toEqual([{ name: "Ben's one" }]);
  });

  it("keeps to column grants", async () => {
    const { error } = await ann.client.from("contract_members").update({ owner: ben.id }).eq("name", "Ann's one");
    expect(error?.code).toBe("42501");
  });

  it("answers 401 to somebody without a session", async () => {
    const { error, status } = await anonClient().from("contract_members").select();
    expect(error?.code).toBe("42501");
    expect(status).toBe(401);
  });

  it("steps aside for the service role", async () => {
    const { data } = await serviceClient().from("contract_members").select("name").in("owner", [ann.id, ben.id]);
    expect(data).toHaveLength(3);
  });

  it("holds through views and functions that run as their caller", async () => {
    await ann.client.from("contract_members").update({ age: 30 }).eq("name", "Ann's one").throwOnError();
    expect((await ann.client.from("contract_adults").select("name")).data).toEqual([{ name: "Ann's one" }]);
    expect((await ben.client.from("contract_adults").select("name")).data).toEqual([]);
    expect((await ben.client.rpc("contract_members_older", { than: 1 })).data).toEqual([]);
  });

  it("tells the database who is asking", async () => {
    const { data } = await ann.client.rpc("contract_whoami");
    expect(data).toEqual({ uid: ann.id, role: "authenticated", user: "authenticated", email: ann.email });
    expect((await anonClient().rpc("contract_whoami")).data).toMatchObject({ uid: null, role: "anon", user: "anon" });
  });

  it("refuses a key that is not ours", async () => {
    const stranger = clientWith(inject("target"), "not-a-key");
    expect((await stranger.from("contract_members").select()).status).toBe(401);
  });
});
