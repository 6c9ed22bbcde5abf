import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-http";
import { resourceFromAttributes } from "@opentelemetry/resources";
import { BatchSpanProcessor, NodeTracerProvider } from "@opentelemetry/sdk-trace-node";
import { log } from "@/server/log";
import { scrubbedExporter } from "./scrubbed-exporter";

/**
 * Sends the spans that Next makes of each request to an OpenTelemetry collector. Where to, with which headers and how
 * many of them is said by OpenTelemetry's own variables (`OTEL_EXPORTER_OTLP_ENDPOINT`, `…_HEADERS`,
 * `OTEL_TRACES_SAMPLER`), which the libraries read.
 */
export function startTracing(serviceName: string): NodeTracerProvider {
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({ "service.name": serviceName }),
    spanProcessors: [new BatchSpanProcessor(scrubbedExporter(new OTLPTraceExporter()))],
  });
  provider.register();
  process.once("SIGTERM", () => {
    // What is still held is worth a try; a collector that is away must not keep the process from leaving.
    provider.shutdown().catch((error: unknown) => {
      log.warn("tracing/not-flushed", { reason: String(error) });
    });
  });
  return provider;
}
