import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { fetchUltraMsgFile, isOwnFile } from "@/server/ultramsg/fetch-ultramsg-file";

const API = "https://api.ultramsg.com";

describe("a file of the second gateway", () => {
  it.each([
    "https://ultramsgmedia.s3.amazonaws.com/1150/a.jpg",
    "https://ultramsgmedia.s3.eu-central-1.amazonaws.com/1150/a.jpg",
    "https://s3.eu-central-1.amazonaws.com/ultramsgmedia/2026/1/1150/a.jpg",
    "https://s3.amazonaws.com/ultramsgmedia/a.jpg",
    "https://api.ultramsg.com/files/a.jpg",
  ])("is fetched from %s", (address) => {
    expect(isOwnFile(API, address)).toBe(true);
  });

  it.each([
    "http://ultramsgmedia.s3.amazonaws.com/a.jpg",
    "https://ultramsgmedia.s3.amazonaws.com.evil.example/a.jpg",
    "https://ultramsgmedia.s3.amazonaws.com@169.254.169.254/a.jpg",
    "https://s3.amazonaws.com/somebody/a.jpg",
    "https://s3.amazonaws.com/ultramsgmedia/../somebody/a.jpg",
    "http://127.0.0.1:9000/a.jpg",
    "file:///etc/passwd",
    "a.jpg",
    "",
  ])("is never fetched from %j", (address) => {
    expect(isOwnFile(API, address)).toBe(false);
  });

  it("comes with its bytes, but not when it is too large, gone, elsewhere by a redirect, or nowhere", async () => {
    const server = createServer((request, response) => {
      if (request.url === "/a.jpg") response.writeHead(200, { "Content-Type": "image/jpeg" }).end("bytes");
      else if (request.url === "/moved") response.writeHead(302, { Location: "/a.jpg" }).end();
      else response.writeHead(404).end();
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const fetched = await fetchUltraMsgFile(url, `${url}/a.jpg`, 100);
    expect(fetched.result === "file" && [fetched.mimetype, Buffer.from(fetched.bytes).toString()]).toEqual([
      "image/jpeg",
      "bytes",
    ]);
    expect(await fetchUltraMsgFile(url, `${url}/a.jpg`, 2)).toEqual({ result: "too_large" });
    for (const address of [`${url}/gone`, `${url}/moved`, "https://elsewhere.example/a.jpg", null]) {
      expect(await fetchUltraMsgFile(url, address, 100)).toEqual({ result: "missing" });
    }
  });
});
