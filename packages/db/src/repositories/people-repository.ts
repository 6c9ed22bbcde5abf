import type { MemberDetails, PackageDetails, Person } from "@kaunter/domain";
import { ask, call } from "../ask.ts";
import type { DbClient } from "../client.ts";
import { toMember, toPackage, toPerson } from "../mappers/person.ts";

/** What the CRM knows of the people behind conversations. */
export function createPeopleRepository(client: DbClient) {
  return {
    /** Who is behind a conversation; null when the caller may not see it. */
    async behind(conversationId: string): Promise<Person | null> {
      const found = await call(client, "person_of", { conversation_id: conversationId });
      return found === null ? null : toPerson(found);
    },
    async member(id: string): Promise<MemberDetails | null> {
      const found = await ask(client.from("view_2_member").select().eq("id", id).maybeSingle());
      return found === null ? null : toMember(found);
    },
    /** Packages that still count, the one that ends first on top. */
    async packages(memberId: string): Promise<PackageDetails[]> {
      const rows = await ask(
        client.from("view_4_1_2_member_package").select().eq("member_id", memberId).order("expires_on").order("id"),
      );
      return (rows ?? []).map(toPackage);
    },
  };
}

export type PeopleRepository = ReturnType<typeof createPeopleRepository>;
