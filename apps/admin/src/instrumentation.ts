/** Runs once when a server process starts, never during a build. */
export async function register(): Promise<void> {
  if (process.env["NEXT_RUNTIME"] !== "nodejs") return;
  const { env } = await import("@/env");
  // Without a collector none of its code is loaded.
  if (env().OTEL_EXPORTER_OTLP_ENDPOINT !== undefined) {
    const { startTracing } = await import("@/server/tracing/start-tracing");
    startTracing(env().OTEL_SERVICE_NAME);
  }
  const { startServer } = await import("@/server/start-server");
  startServer();
}
