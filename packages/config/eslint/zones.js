/**
 * Who may import whom (architecture §2). Each entry: the files of a room, what they must never import, and why.
 * pnpm's strictness already refuses packages that a room does not name; these are the walls inside what it may name.
 */
const FEATURES_NEVER = ["@/server/*", "@/env", "@kaunter/waha*", "@kaunter/ultramsg*", "@kaunter/db", "@supabase/*"];

const rooms = [
  room("packages/domain/src/**", ["react", "react-*", "next", "next/*", "node:*", "@kaunter/*"], "domain is pure"),
  room(
    "packages/chat-core/src/**",
    ["react", "next", "next/*", "node:*", "@kaunter/waha*", "@kaunter/db"],
    "chat-core is pure and headless",
  ),
  room("packages/waha/src/!(normalise)/**", ["@kaunter/*"], "the client knows nothing of ours", [
    "packages/waha/src/*.ts",
  ]),
  room("packages/waha/src/normalise/**", ["@kaunter/db", "react"], "normalise knows the wire and the domain only"),
  room("packages/ultramsg/src/!(normalise)/**", ["@kaunter/*"], "the client knows nothing of ours", [
    "packages/ultramsg/src/*.ts",
  ]),
  room("packages/ultramsg/src/normalise/**", ["@kaunter/db", "react"], "normalise knows the wire and the domain only"),
  room(
    "packages/db/src/**",
    ["@kaunter/waha*", "@kaunter/ultramsg*", "react", "next", "next/*"],
    "db speaks to PostgREST only",
  ),
  room("packages/ui/src/**", ["@kaunter/*", "next", "next/*"], "a primitive knows no business"),
  room(
    "packages/simulators/src/**",
    ["@kaunter/waha*", "@kaunter/ultramsg*", "@kaunter/domain", "@kaunter/db"],
    "a simulator shares no code with what it tests",
  ),
  room("packages/supabase-local/src/**", ["@kaunter/*"], "the local stack knows no product"),
  room(
    "packages/launcher/src/**",
    ["@kaunter/domain", "@kaunter/db", "@kaunter/waha*", "@kaunter/ultramsg*"],
    "the launcher knows no product",
  ),
  room(
    "packages/bench/src/**",
    ["@/*", "@kaunter/db", "@kaunter/waha*", "@kaunter/ultramsg*", "@kaunter/chat-core", "@kaunter/ui"],
    "a bench measures the product from outside",
  ),
  room(
    "apps/admin/src/server/**",
    ["react", "react-dom", "@/features/*", "@kaunter/ui", "@kaunter/chat-core"],
    "the server draws nothing",
  ),
  room("apps/admin/src/features/**", FEATURES_NEVER, "a screen gets its data through our routes"),
  room(
    // The one exception: pokes, which carry nothing, on hosts that cannot hold a stream (architecture §1). Loaded late.
    "apps/admin/src/features/whatsapp/data/realtime-pokes.ts",
    FEATURES_NEVER.filter((name) => name !== "@supabase/*"),
    "a screen gets its data through our routes",
  ),
  room("e2e/**", ["@/*", "@kaunter/domain", "@kaunter/db", "@kaunter/waha*"], "a story knows the product from outside"),
];

const DESK = "apps/admin/src/features/whatsapp";
const DESK_ROOMS = [
  "conversation-list",
  "thread",
  "composer",
  "contact-panel",
  "rail",
  "link-status",
  "start-chat",
  "session",
  "hours",
];

/** Rooms of the desk do not see each other; only whatsapp-screen sees them all, and the thread holds its composer. */
const deskRooms = DESK_ROOMS.map((name) =>
  room(
    `${DESK}/${name}/**`,
    // The rule that comes last wins, so the walls around all features stand here again.
    FEATURES_NEVER.concat(
      DESK_ROOMS.filter((other) => other !== name && !(name === "thread" && other === "composer")).flatMap((other) => [
        `../${other}/*`,
        `@/features/whatsapp/${other}/*`,
      ]),
    ),
    "a room of the desk sees its own, state, data and the message kinds",
  ),
);

/** The environment is read in one place, so a wrong setting is named at boot and not at midnight. */
const environment = {
  files: ["apps/admin/src/**", "packages/{domain,chat-core,waha,ultramsg,db,ui}/src/**"],
  ignores: ["apps/admin/src/env.ts", "apps/admin/src/instrumentation.ts"],
  rules: {
    "no-restricted-properties": [
      "error",
      { object: "process", property: "env", message: "env.ts reads the environment" },
    ],
  },
};

/** Pure rooms get time and chance as arguments. */
const purity = {
  files: ["packages/{domain,chat-core}/src/**"],
  rules: {
    "no-restricted-globals": ["error", "fetch", "process", "setTimeout", "setInterval", "window", "document"],
    "no-restricted-syntax": [
      "error",
      {
        selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
        message: "take the clock as an argument",
      },
      {
        selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
        message: "take chance as an argument",
      },
      { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: "take the clock as an argument" },
    ],
  },
};

export const zones = [...rooms, ...deskRooms, environment, purity];

function room(files, never, why, more = []) {
  return {
    files: [files, ...more],
    rules: { "no-restricted-imports": ["error", { patterns: [{ group: never, message: why }] }] },
  };
}
