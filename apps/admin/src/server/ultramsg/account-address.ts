import type { UltraMsgChannel } from "./ultramsg-channel";

/** The address of the instance's own account. @throws UltraMsgError when it was never told and cannot be asked now */
export async function accountAddress({ client, told }: Pick<UltraMsgChannel, "client" | "told">): Promise<string> {
  return told.phone === null ? (await client.me()).id : `${told.phone}@c.us`;
}
