import { beforeAll, describe, expect, it } from "vitest";
import { pageAddress } from "@/server/http/page-address";

const asked = (host: string) => ({ headers: new Headers({ host }) });

beforeAll(() => {
  Object.assign(process.env, {
    SUPABASE_URL: "http://127.0.0.1:1",
    SUPABASE_ANON_KEY: "a".repeat(20),
    SUPABASE_SERVICE_ROLE_KEY: "b".repeat(20),
  });
});

describe("the address in a mail", () => {
  it.each(["127.0.0.1:4600", "localhost:4600", "[::1]:4600"])("is the one asked for on this machine: %s", (host) => {
    expect(pageAddress(asked(host), "/set-password")).toBe(`http://${host}/set-password`);
  });

  it.each(["evil.example", "127.0.0.1.evil.example", "localhost@evil.example", "localhost:4600/x"])(
    "is never one that a stranger wrote: %s",
    (host) => {
      expect(pageAddress(asked(host), "/set-password")).toBeUndefined();
    },
  );
});
