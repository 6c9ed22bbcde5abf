import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { anonClient, newPerson, serviceClient } from "./clients.ts";

describe("stored files", () => {
  const bucket = `contract-${randomUUID()}`;
  const files = () => serviceClient().storage.from(bucket);
  const bytes = Buffer.from(Array.from({ length: 5_000 }, (_, index) => index % 251));

  beforeAll(async () => {
    const { error } = await serviceClient().storage.createBucket(bucket, {
      public: false,
      fileSizeLimit: 100_000,
      allowedMimeTypes: ["image/*", "text/plain"],
    });
    expect(error).toBeNull();
  });

  it("come back as they were stored, sent as bytes", async () => {
    const { data, error } = await files().upload("in/photo 1 é.png", bytes, { contentType: "image/png" });
    expect(error).toBeNull();
    expect(data?.path).toBe("in/photo 1 é.png");
    const back = await files().download("in/photo 1 é.png");
    expect(back.data?.type).toBe("image/png");
    expect(Buffer.from((await back.data?.arrayBuffer()) ?? new ArrayBuffer(0))).toEqual(bytes);
  });

  it("come back as they were stored, sent as a form", async () => {
    const { error } = await files().upload("blob.txt", new Blob(["plain text"], { type: "text/plain" }), {
      cacheControl: "60",
    });
    expect(error).toBeNull();
    expect(await (await files().download("blob.txt")).data?.text()).toBe("plain text");
  });

  it("are not overwritten by accident, only by upsert", async () => {
    await files().upload("twice.txt", "first", { contentType: "text/plain" });
    expect((await files().upload("twice.txt", "second", { contentType: "text/plain" })).error).toMatchObject({
      statusCode: "409",
    });
    expect((await files().upload("twice.txt", "third", { contentType: "text/plain", upsert: true })).error).toBeNull();
    expect(await (await files().download("twice.txt")).data?.text()).toBe("third");
  });

  it("respect the bucket's size and types", async () => {
    expect(
      (await files().upload("big.png", Buffer.alloc(100_001), { contentType: "image/png" })).error?.message,
    ).toMatch(/maximum allowed size/);
    expect((await files().upload("page.html", "<b>", { contentType: "text/html" })).error?.message).toMatch(
      /not supported/,
    );
    expect(
      (await serviceClient().storage.from("no-such-bucket").upload("x.txt", "x", { contentType: "text/plain" })).error,
    ).not.toBeNull();
  });

  it("are served in parts when a Range is asked for", async () => {
    await files().upload("range.png", bytes, { contentType: "image/png", upsert: true });
    const { url, serviceRoleKey } = inject("target");
    const part = (range: string) =>
      fetch(`${url}/storage/v1/object/${bucket}/range.png`, {
        headers: { apikey: serviceRoleKey, Authorization: `Bearer ${serviceRoleKey}`, Range: range },
      });
    const middle = await part("bytes=100-199");
    expect(middle.status).toBe(206);
    expect(middle.headers.get("content-range")).toBe("bytes 100-199/5000");
    expect(Buffer.from(await middle.arrayBuffer())).toEqual(bytes.subarray(100, 200));
    expect(Buffer.from(await (await part("bytes=4990-")).arrayBuffer())).toEqual(bytes.subarray(4990));
    expect((await part("bytes=9000-")).status).toBe(416);
  });

  it("open by a signed link, without a key, until it is over", async () => {
    await files().upload("signed.txt", "secret", { contentType: "text/plain" });
    const { data } = await files().createSignedUrl("signed.txt", 60);
    const answer = await fetch(data?.signedUrl ?? "");
    expect([answer.status, await answer.text()]).toEqual([200, "secret"]);
    const forged = (data?.signedUrl ?? "").replace("signed.txt", "twice.txt");
    expect((await fetch(forged)).status).toBe(400);
    const brief = await files().createSignedUrl("signed.txt", 1);
    await new Promise((resolve) => setTimeout(resolve, 2_100));
    expect((await fetch(brief.data?.signedUrl ?? "")).status).toBe(400);
  });

  it("are gone when removed", async () => {
    await files().upload("gone.txt", "x", { contentType: "text/plain" });
    expect((await files().remove(["gone.txt"])).data).toHaveLength(1);
    expect((await files().download("gone.txt")).error).not.toBeNull();
    expect((await files().createSignedUrl("gone.txt", 60)).error).not.toBeNull();
  });

  it("are closed to staff and strangers without a policy", async () => {
    const { client } = await newPerson();
    expect((await client.storage.from(bucket).download("blob.txt")).error).not.toBeNull();
    expect(
      (await client.storage.from(bucket).upload("mine.txt", "x", { contentType: "text/plain" })).error,
    ).not.toBeNull();
    expect((await anonClient().storage.from(bucket).createSignedUrl("blob.txt", 60)).error).not.toBeNull();
    expect((await client.storage.createBucket(`mine-${randomUUID()}`)).error).not.toBeNull();
  });
});
