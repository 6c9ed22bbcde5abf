import { createStaffRepository, type DbClient } from "../../src/index.ts";
import { type Gym, startGym } from "./gym.ts";

type Staff = ReturnType<typeof createStaffRepository>;

/** The seeded gym with the people of its desk signed in. Whoever never was, asks as nobody. */
export interface Team {
  readonly gym: Gym;
  client(name: string): DbClient;
  enter(name: string): Promise<void>;
  /** The directory as one person uses it. */
  staff(name: string): Staff;
  /** Somebody's row as the admin reads it. @throws when nobody of that name works here */
  find(name: string): Promise<Awaited<ReturnType<Staff["directory"]>>["staff"][number]>;
}

export async function startTeam(): Promise<Team> {
  const gym = await startGym();
  const people = new Map<string, DbClient>();
  const enter = async (name: string): Promise<void> => void people.set(name, await gym.enter(name));
  for (const name of ["aina", "farid", "grace", "meiling", "hafiz"]) await enter(name);
  const client = (name: string): DbClient => people.get(name) ?? gym.stack.anon;
  const staff = (name: string): Staff => createStaffRepository(client(name));
  return {
    gym,
    client,
    enter,
    staff,
    async find(name) {
      const { staff: all } = await staff("aina").directory();
      const found = all.find((one) => one.email === `${name}@kaunter.example`);
      if (!found) throw new Error(`${name} does not work here`);
      return found;
    },
  };
}
