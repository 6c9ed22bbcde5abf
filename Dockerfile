# syntax=docker/dockerfile:1

# One image for the app; database and gateway run elsewhere. Build: docker build -t kaunter .
FROM node:22-bookworm-slim AS build
WORKDIR /src
ENV CI=true NEXT_TELEMETRY_DISABLED=1 TURBO_TELEMETRY_DISABLED=1
RUN npm install --global pnpm@12
# The lock first: as long as it stays, what it names stays in this layer's cache.
COPY pnpm-lock.yaml pnpm-workspace.yaml ./
COPY patches patches
RUN --mount=type=cache,id=pnpm,target=/root/.local/share/pnpm/store pnpm fetch
COPY . .
RUN --mount=type=cache,id=pnpm,target=/root/.local/share/pnpm/store \
    pnpm install --frozen-lockfile --offline --filter "@kaunter/admin..." \
    && node apps/admin/scripts/build-standalone.mjs

# Node and the app's own files; no pnpm, no compiler, no sources.
FROM node:22-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 HOSTNAME=0.0.0.0 PORT=4600
COPY --from=build --chown=root:root /src/apps/admin/.next/standalone ./
# Nobody's files: the process can read them and write none of them.
USER node
EXPOSE 4600
HEALTHCHECK --interval=10s --timeout=5s --start-period=20s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/api/health`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# Node itself is process 1 and takes SIGTERM: open streams are told to come back elsewhere.
CMD ["node", "apps/admin/server.js"]
