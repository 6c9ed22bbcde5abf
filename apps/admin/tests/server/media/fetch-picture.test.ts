import { describe, expect, it } from "vitest";
import { fetchPicture, isWhatsApps } from "@/server/media/fetch-picture";

describe("whose address a picture may have", () => {
  it.each([
    ["https://pps.whatsapp.net/v/t61.24694-24/1_n.jpg?ccb=11-4&oh=x&oe=y", true],
    ["https://media-kul2-1.cdn.whatsapp.net/v/a.jpg", true],
    ["http://pps.whatsapp.net/a.jpg", false],
    ["https://pps.whatsapp.net:8443/a.jpg", false],
    ["https://somebody@pps.whatsapp.net/a.jpg", false],
    ["https://evilwhatsapp.net/a.jpg", false],
    ["https://pps.whatsapp.net.evil.example/a.jpg", false],
    ["https://169.254.169.254/latest/meta-data", false],
    ["file:///etc/passwd", false],
    ["not an address", false],
  ])("%s: %s", (address, own) => {
    expect(isWhatsApps(address)).toBe(own);
  });
});

const DOT = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
const PNG = Buffer.from(DOT, "base64");
const OURS = "https://pps.whatsapp.net/v/face.jpg";

/** WhatsApp answers this; the gateway has no file. */
function answering(body: BodyInit | null, init: ResponseInit = {}) {
  const asked: RequestInit[] = [];
  const doors: Parameters<typeof fetchPicture>[0] = {
    waha: { media: { getFile: () => Promise.reject(new Error("the gateway was asked")) } },
    fetch: (_url, how = {}) => {
      asked.push(how);
      return Promise.resolve(new Response(body, init));
    },
  };
  return { asked, get: (url = OURS) => fetchPicture(doors, url) };
}

describe("the bytes of a picture", () => {
  it("are taken from WhatsApp, known by themselves, and never from where it sends us on to", async () => {
    const { asked, get } = answering(PNG, { headers: { "content-type": "text/html" } });
    expect(await get()).toMatchObject({ file: { mimetype: "image/png", widthPx: 1, heightPx: 1 } });
    expect(asked).toMatchObject([{ redirect: "error" }]);
  });

  it.each<[string, BodyInit | null, ResponseInit]>([
    ["a page", "<html><script>alert(1)</script>", { headers: { "content-type": "image/jpeg" } }],
    ["a drawing that can run", "<svg xmlns='http://www.w3.org/2000/svg'/>", {}],
    ["a film", "GIF89a-and-more", {}],
    ["the head of a picture and nothing else", PNG.subarray(0, 12), {}],
    ["more than a picture has", new Uint8Array(1024 * 1024 + 1), {}],
    ["what says it is more", PNG, { headers: { "content-length": "9999999" } }],
    ["what has gone", "Forbidden", { status: 403 }],
  ])("are not: %s", async (_what, body, init) => {
    expect(await answering(body, init).get()).toBeNull();
  });

  it("are not to be had while WhatsApp cannot be reached: that is none for today", async () => {
    const waha = { media: { getFile: () => Promise.reject(new Error("the gateway was asked")) } };
    const fetch = () => Promise.reject(new TypeError("fetch failed"));
    expect(await fetchPicture({ waha, fetch }, OURS)).toBeNull();
  });

  it("are asked from the gateway where the address is no WhatsApp's, and nobody else is asked", async () => {
    const { asked, get } = answering(PNG);
    await expect(get("https://evil.example/face.jpg")).rejects.toThrow("the gateway was asked");
    expect(asked).toEqual([]);
  });
});
