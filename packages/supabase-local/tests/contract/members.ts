import type { SupabaseClient } from "@supabase/supabase-js";
import { expect } from "vitest";
import { newPerson, serviceClient } from "./clients.ts";

/** Names found by a query, in its order. */
export function names(result: { data: unknown; error: unknown }): string[] {
  expect(result.error).toBeNull();
  return (result.data as { name: string }[]).map((row) => row.name);
}

/** Four members, their branches, notes and one referral, owned by a new person whose client comes back. */
export async function writeMembers(): Promise<SupabaseClient> {
  const { client, id: owner } = await newPerson();
  const service = serviceClient();
  const { data: branches } = await service
    .from("contract_branches")
    .select("id, name")
    .in("name", ["North", "South"])
    .throwOnError();
  const branch = (name: string) => branches?.find((each) => each.name === name)?.id as number;
  const { data: rows } = await service
    .from("contract_members")
    .insert([
      {
        owner,
        name: "Aina",
        phone: `1${owner}`,
        age: 31,
        score: 9.5,
        branch_id: branch("North"),
        tags: ["vip", "new"],
        meta: { level: { rank: 3 } },
      },
      { owner, name: "Bala", phone: null, age: 17, score: 4, branch_id: branch("South"), tags: ["new"], meta: {} },
      {
        owner,
        name: 'Chong, "Big" (CC)',
        phone: `+3${owner}`,
        age: null,
        score: null,
        branch_id: null,
        tags: [],
        meta: { level: { rank: 1 } },
      },
      {
        owner,
        name: "100%_sure",
        phone: null,
        age: 45,
        score: 7.25,
        branch_id: branch("North"),
        tags: ["old"],
        meta: { note: "it's" },
      },
    ])
    .select("id, name")
    .throwOnError();
  const id = (name: string) => rows.find((row) => row.name === name)?.id as number;
  await service
    .from("contract_members")
    .update({ referrer_id: id("Aina") })
    .eq("name", "Bala")
    .eq("owner", owner)
    .throwOnError();
  await service
    .from("contract_notes")
    .insert([
      { member_id: id("Aina"), body: "first" },
      { member_id: id("Aina"), body: "second" },
      { member_id: id("Bala"), body: "only" },
    ])
    .throwOnError();
  return client;
}
