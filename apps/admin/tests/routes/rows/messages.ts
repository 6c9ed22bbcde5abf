import { edits, NOTHING, reads, type Row } from "../support/row.ts";

/** Messages and their files. */
export const messageRows: readonly Row[] = [
  ["GET /api/waha/messages", ({ conversation }) => ({ query: { conversationId: conversation } }), reads(200)],
  ["GET /api/waha/messages/[id]/info", ({ message }) => ({ params: { id: message } }), reads(200)],
  [
    "POST /api/waha/messages/send",
    ({ conversation }) => ({
      body: { clientId: crypto.randomUUID(), conversationId: conversation, type: "text", text: "Hai" },
    }),
    edits(200),
  ],
  ["POST /api/waha/messages/retry", () => ({ body: { messageId: NOTHING } }), edits(404)],
  ["POST /api/waha/messages/discard", () => ({ body: { messageId: NOTHING } }), edits(404)],
  ["POST /api/waha/messages/react", ({ message }) => ({ body: { messageId: message, emoji: "👍" } }), edits(200)],
  [
    "POST /api/waha/typing",
    ({ conversation }) => ({ body: { conversationId: conversation, typing: true } }),
    edits(200),
  ],
  ["GET /api/waha/media", ({ picture }) => ({ query: { message: picture } }), reads(200)],
  // The person of this conversation shows one.
  ["GET /api/waha/picture", ({ conversation }) => ({ query: { conversation } }), reads(200)],
  ["POST /api/waha/media/refetch", ({ message }) => ({ body: { message } }), reads(200)],
];

const session = (name: string) => () => ({ query: { session: name } });

/** The gateway's sessions. Those that are asked to do something are unknown: nothing here loses its session. */
export const sessionRows: readonly Row[] = [
  ["GET /api/waha/session", null, reads(200)],
  ["GET /api/waha/session/info", null, reads(200)],
  ["GET /api/waha/session/history", null, edits(200)],
  ["GET /api/waha/session/picture", () => ({ query: { session: "default", phone: "60100000000" } }), reads(404)],
  ["GET /api/waha/session/qr", null, edits(409)],
  ["POST /api/waha/session/branch", () => ({ query: { session: "none" }, body: { branchId: null } }), edits(404)],
  ["POST /api/waha/session/code", () => ({ query: { session: "none" }, body: { phone: "012-345 6789" } }), edits(404)],
  // The first to ask makes it.
  ["POST /api/waha/session/create", session("second"), edits(200, 409)],
  ["POST /api/waha/session/delete", session("none"), edits(404)],
  ["POST /api/waha/session/logout", session("none"), edits(404)],
  ["POST /api/waha/session/restart", session("none"), edits(404)],
  ["POST /api/waha/session/start", session("none"), edits(404)],
  ["POST /api/waha/session/stop", session("none"), edits(404)],
  // This server does not say where it can be called.
  ["POST /api/waha/session/webhook", () => ({ body: { session: "none" } }), edits(409)],
];
