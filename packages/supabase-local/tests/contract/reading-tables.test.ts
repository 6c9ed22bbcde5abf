import type { SupabaseClient } from "@supabase/supabase-js";
import { beforeAll, describe, expect, it } from "vitest";
import { serviceClient } from "./clients.ts";
import { names, writeMembers } from "./members.ts";

describe("reading tables", () => {
  let db: SupabaseClient;
  const members = () => db.from("contract_members");

  beforeAll(async () => {
    db = await writeMembers();
  });

  it("filters by equality and its opposite", async () => {
    expect(names(await members().select("name").eq("name", "Aina"))).toEqual(["Aina"]);
    expect(names(await members().select("name").neq("name", "Aina").order("id"))).toHaveLength(3);
  });

  it("compares numbers", async () => {
    expect(names(await members().select("name").gt("age", 17).lte("age", 31))).toEqual(["Aina"]);
    expect(names(await members().select("name").gte("score", 7.25).order("score"))).toEqual(["100%_sure", "Aina"]);
    expect(names(await members().select("name").lt("age", 18))).toEqual(["Bala"]);
  });

  it("keeps a plus sign, commas, quotes and parentheses in a value", async () => {
    const { data } = await members().select("phone").like("phone", "+3%").single();
    expect(
      names(
        await members()
          .select("name")
          .eq("phone", data?.phone as string),
      ),
    ).toEqual(['Chong, "Big" (CC)']);
    expect(names(await members().select("name").eq("name", 'Chong, "Big" (CC)'))).toHaveLength(1);
    expect(names(await members().select("name").in("name", ['Chong, "Big" (CC)', "Aina"]).order("id"))).toHaveLength(2);
  });

  it("finds members of a list, and nothing in an empty one", async () => {
    expect(names(await members().select("name").in("age", [17, 45]).order("age"))).toEqual(["Bala", "100%_sure"]);
    expect(names(await members().select("name").in("age", []))).toEqual([]);
  });

  it("matches patterns with and without case", async () => {
    expect(names(await members().select("name").ilike("name", "%AIN%"))).toEqual(["Aina"]);
    expect(names(await members().select("name").like("name", "%AIN%"))).toEqual([]);
    expect(names(await members().select("name").like("name", "100\\%\\_%"))).toEqual(["100%_sure"]);
  });

  it("asks for null and not null", async () => {
    expect(names(await members().select("name").is("age", null))).toEqual(['Chong, "Big" (CC)']);
    expect(names(await members().select("name").not("phone", "is", null).order("id"))).toHaveLength(2);
    expect(names(await members().select("name").is("is_active", true))).toHaveLength(4);
  });

  it("looks into arrays and JSON", async () => {
    expect(names(await members().select("name").contains("tags", ["vip"]))).toEqual(["Aina"]);
    expect(names(await members().select("name").overlaps("tags", ["vip", "old"]).order("id"))).toEqual([
      "Aina",
      "100%_sure",
    ]);
    expect(names(await members().select("name").containedBy("tags", ["new"]).order("id"))).toHaveLength(2);
    expect(
      names(
        await members()
          .select("name")
          .contains("meta", { level: { rank: 1 } }),
      ),
    ).toHaveLength(1);
    expect(names(await members().select("name").eq("meta->level->>rank", "3"))).toEqual(["Aina"]);
    expect(names(await members().select("name").eq("meta->>note", "it's"))).toEqual(["100%_sure"]);
  });

  it("joins conditions with or, and, not", async () => {
    expect(names(await members().select("name").or("age.lt.18,age.gt.40").order("age"))).toEqual(["Bala", "100%_sure"]);
    expect(names(await members().select("name").or("and(age.gt.30,age.lt.40),name.eq.Bala").order("id"))).toEqual([
      "Aina",
      "Bala",
    ]);
    expect(
      names(await members().select("name").or('name.eq."Chong, \\"Big\\" (CC)",age.in.(17,99)').order("id")),
    ).toHaveLength(2);
    expect(names(await members().select("name").not("age", "in", "(17,31)").order("id"))).toEqual(["100%_sure"]);
    expect(
      names(await members().select("name").or("age.is.null,not.and(age.gt.20,age.lt.40)").order("id")),
    ).toHaveLength(3);
  });

  it("orders, with nulls where they are wanted", async () => {
    expect(names(await members().select("name").order("age", { ascending: false, nullsFirst: true }))[0]).toContain(
      "Chong",
    );
    expect(names(await members().select("name").order("age", { nullsFirst: false })).at(-1)).toContain("Chong");
    expect(names(await members().select("name").order("is_active").order("name", { ascending: false }))[0]).toContain(
      "Chong",
    );
  });

  it("pages with limit and range", async () => {
    expect(names(await members().select("name").order("id").limit(2))).toEqual(["Aina", "Bala"]);
    expect(names(await members().select("name").order("id").range(1, 2))).toHaveLength(2);
    expect(names(await members().select("name").order("id").range(3, 9))).toEqual(["100%_sure"]);
  });

  it("counts exactly, with rows or with the head alone", async () => {
    const page = await members().select("name", { count: "exact" }).order("id").limit(1);
    expect(page).toMatchObject({ count: 4, status: 206 });
    const head = await members().select("*", { count: "exact", head: true }).gt("age", 18);
    expect(head).toMatchObject({ count: 2, data: null, error: null });
  });

  it("renames, casts and reaches into what it selects", async () => {
    const { data } = await members()
      .select("who:name, rank:meta->level->rank, text:age::text")
      .eq("name", "Aina")
      .single();
    expect(data).toEqual({ who: "Aina", rank: 3, text: "31" });
  });

  it("answers single and maybeSingle by the number of rows", async () => {
    const none = await members().select("name").eq("name", "Nobody").single();
    expect(none.error).toMatchObject({ code: "PGRST116", details: "The result contains 0 rows" });
    expect(none.status).toBe(406);
    expect((await members().select("name").single()).error?.code).toBe("PGRST116");
    expect(await members().select("name").eq("name", "Nobody").maybeSingle()).toMatchObject({
      data: null,
      error: null,
    });
    expect((await members().select("name").eq("name", "Aina").maybeSingle()).data).toEqual({ name: "Aina" });
  });

  it("names what it cannot find", async () => {
    expect(await db.from("contract_nowhere").select()).toMatchObject({ status: 404, error: { code: "PGRST205" } });
    expect(await members().select("nothing")).toMatchObject({ status: 400, error: { code: "42703" } });
    expect(await members().select("name, contract_adults(name)")).toMatchObject({
      status: 400,
      error: { code: "PGRST200" },
    });
    expect(await members().select().eq("age", "many")).toMatchObject({ status: 400, error: { code: "22P02" } });
  });

  it("does not show schemas other than public", async () => {
    expect((await serviceClient().schema("auth").from("users").select()).error?.code).toBe("PGRST106");
  });
});
