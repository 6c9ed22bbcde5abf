import { beforeAll, describe, expect, it } from "vitest";
import { anonClient, newPerson, type Person, serviceClient } from "./clients.ts";

describe("calling functions", () => {
  let ann: Person;

  beforeAll(async () => {
    ann = await newPerson();
    await ann.client.from("contract_members").insert([
      { name: "Ten", age: 10 },
      { name: "Twenty", age: 20 },
      { name: "Thirty", age: 30 },
    ]);
  });

  it("passes arguments by name and leaves defaults to the function", async () => {
    expect((await ann.client.rpc("contract_add", { a: 1, b: 2 })).data).toBe(3);
    expect((await ann.client.rpc("contract_add", { a: 1 })).data).toBe(11);
  });

  it("answers a set of values as a list", async () => {
    expect((await ann.client.rpc("contract_words")).data).toEqual(["one", "two"]);
  });

  it("answers a table as a list of objects", async () => {
    expect((await ann.client.rpc("contract_pairs")).data).toEqual([
      { word: "one", n: 1 },
      { word: "two", n: 2 },
    ]);
    expect((await ann.client.rpc("contract_pairs").eq("n", 2).single()).data).toEqual({ word: "two", n: 2 });
  });

  it("selects, filters, orders and counts the rows of a table it answers with", async () => {
    const { data, count } = await ann.client
      .rpc("contract_members_older", { than: 5 }, { count: "exact" })
      .select("name, contract_branches(name)")
      .lt("age", 30)
      .order("age", { ascending: false })
      .limit(1);
    expect(data).toEqual([{ name: "Twenty", contract_branches: null }]);
    expect(count).toBe(2);
  });

  it("answers at most a thousand rows, and says how many there are", async () => {
    const { data, count, status } = await ann.client.rpc("contract_numbers", {}, { count: "exact" });
    expect([status, count, data?.length]).toEqual([206, 1500, 1000]);
    expect((await ann.client.rpc("contract_numbers").range(1400, 1600)).data).toHaveLength(100);
  });

  it("hands JSON and lists over as they are", async () => {
    const document = { text: 'it\'s "quoted" \\ 😀', list: [1, [2, { three: null }]], big: 9007199254740991 };
    const { data } = await ann.client.rpc("contract_echo", { document, words: ["a", "b,c", '"d"'] });
    expect(data).toEqual({ document, words: ["a", "b,c", '"d"'] });
    expect((await ann.client.rpc("contract_echo", { document: [1, 2] })).data).toEqual({ document: [1, 2], words: [] });
    expect((await ann.client.rpc("contract_echo", { document: null })).data).toEqual({ document: null, words: [] });
  });

  it("answers nothing for a function that returns nothing", async () => {
    expect(await ann.client.rpc("contract_nothing")).toMatchObject({ data: null, error: null, status: 204 });
  });

  it("can be called read-only with GET", async () => {
    expect((await ann.client.rpc("contract_add", { a: 4, b: 5 }, { get: true })).data).toBe(9);
    expect((await ann.client.rpc("contract_half_done", {}, { get: true })).error?.code).toBe("25006");
  });

  it.each([
    ["P0001", 400],
    ["22023", 400],
    ["23505", 409],
    ["42501", 403],
    ["PT418", 418],
    ["55P03", 500],
  ])("answers errcode %s with status %i", async (code, status) => {
    const answer = await ann.client.rpc("contract_raise", { code });
    expect(answer.status).toBe(status);
    expect(answer.error).toMatchObject({
      code,
      message: "refused on purpose",
      details: "the detail",
      hint: "the hint",
    });
  });

  it("undoes everything when it fails halfway", async () => {
    expect((await serviceClient().rpc("contract_half_done")).error).toMatchObject({
      code: "P0001",
      message: "second half failed",
    });
    const { count } = await serviceClient()
      .from("contract_branches")
      .select("*", { count: "exact", head: true })
      .eq("name", "half done");
    expect(count).toBe(0);
  });

  it("refuses a function that was not granted", async () => {
    expect(await ann.client.rpc("contract_secret")).toMatchObject({ status: 403, error: { code: "42501" } });
    expect(await anonClient().rpc("contract_secret")).toMatchObject({ status: 401, error: { code: "42501" } });
    expect((await serviceClient().rpc("contract_secret")).error).toBeNull();
  });

  it("says so when no function has that name or those arguments", async () => {
    expect(await ann.client.rpc("contract_nowhere")).toMatchObject({ status: 404, error: { code: "PGRST202" } });
    expect(await ann.client.rpc("contract_add", { c: 1 })).toMatchObject({ status: 404, error: { code: "PGRST202" } });
  });
});
