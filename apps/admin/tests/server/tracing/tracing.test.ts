import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { SpanStatusCode, trace } from "@opentelemetry/api";
import { expect, it, vi } from "vitest";

/** A collector that keeps what it is sent. */
async function startCollector() {
  const bodies: string[] = [];
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk: Buffer) => (body += chunk.toString()));
    request.on("end", () => {
      bodies.push(`${request.url ?? ""} ${body}`);
      response.setHeader("Content-Type", "application/json").end("{}");
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, bodies, close: () => server.close() };
}

it("spans reach the collector without search words, phones and keys", async () => {
  const collector = await startCollector();
  vi.stubEnv("OTEL_EXPORTER_OTLP_ENDPOINT", collector.url);
  const { startTracing } = await import("@/server/tracing/start-tracing");
  const provider = startTracing("kaunter-test");
  const span = trace.getTracer("test").startSpan("GET /api/waha/search?q=pool");
  span.setAttributes({
    "http.target": "/api/waha/search?q=pool",
    "http.url": "http://waha:3000/ws?x-api-key=s3cret",
    "url.query": "q=pool",
    "http.route": "/api/waha/search",
    "http.status_code": 200,
    "test.list": ["60123456789@c.us"],
  });
  span.recordException(new Error("no chat with 60123456789"));
  span.setStatus({ code: SpanStatusCode.ERROR, message: "Bearer s3cret was refused" });
  span.end();
  await provider.forceFlush();
  await provider.shutdown();
  collector.close();

  const sent = collector.bodies.join("\n");
  expect(sent).toMatch(/^\/v1\/traces /);
  expect(sent).toContain('"kaunter-test"');
  expect(sent).toContain('"name":"GET /api/waha/search"');
  expect(sent).toContain('"http.route"');
  expect(sent).not.toMatch(/pool|s3cret|60123456789|url\.query/);
});
