import createNextIntlPlugin from "next-intl/plugin";
import type { NextConfig } from "next";
import { join } from "node:path";

/** For containers: the server with just the files it needs, of every package of the workspace. Made by `build:standalone`. */
const standalone: NextConfig =
  process.env["KAUNTER_STANDALONE"] === "1"
    ? { output: "standalone", outputFileTracingRoot: join(import.meta.dirname, "..", "..") }
    : {};

const config: NextConfig = {
  ...standalone,
  poweredByHeader: false,
  reactStrictMode: true,
  // Packages are consumed from source, so nothing that was built can go stale.
  transpilePackages: [
    "@kaunter/chat-core",
    "@kaunter/db",
    "@kaunter/domain",
    "@kaunter/ui",
    "@kaunter/ultramsg",
    "@kaunter/waha",
  ],
  serverExternalPackages: ["ws", "pino", "prom-client"],
  // Types are checked by `pnpm typecheck`; a second checker inside the build would only slow the first start.
  typescript: { ignoreBuildErrors: true },
  // A Next dev overlay has no place on a counter's screen.
  devIndicators: false,
  // Pages get their policy from proxy.ts; these hold for routes and files too.
  headers: () =>
    Promise.resolve([
      {
        source: "/:path*",
        headers: [
          { key: "X-Content-Type-Options", value: "nosniff" },
          { key: "Referrer-Policy", value: "same-origin" },
        ],
      },
    ]),
};

// Words are compiled at build time, so no browser loads the parser of their plural rules.
const withWords = createNextIntlPlugin({
  requestConfig: "./src/i18n/request.ts",
  experimental: { messages: { path: "./src/messages", format: "json", locales: "infer", precompile: true } },
});

export default withWords(config);
