import { admins, anybody, edits, NOTHING, reads, type Row } from "../support/row.ts";

/** Signing in, the desk's health, the audit log, WAHA's door. */
export const deskRows: readonly Row[] = [
  ["POST /api/auth/sign-in", () => ({ body: { email: "nobody@kaunter.example", password: "x" } }), anybody(401)],
  // Signing out ends the browser's session, so here it is refused before it does: another site asks.
  ["POST /api/auth/sign-out", () => ({ headers: { origin: "https://evil.example" } }), anybody(403)],
  ["GET /api/health", null, anybody(200)],
  ["GET /api/ready", null, anybody(200)],
  ["GET /api/health/report", null, admins(200)],
  ["GET /api/health/events", null, admins(200)],
  ["GET /api/audit", null, admins(200)],
  ["GET /api/audit/export", null, admins(200)],
  ["POST /api/webhooks/waha", () => ({ body: { event: "message" } }), anybody(401)],
];

const conversation = ({ conversation: id }: { conversation: string }) => ({ params: { id } });

/** What the desk reads, and what it does to conversations. */
export const conversationRows: readonly Row[] = [
  ["GET /api/waha/branches", null, reads(200)],
  ["GET /api/waha/staff", null, reads(200)],
  ["GET /api/waha/tags", null, reads(200)],
  ["GET /api/waha/contacts", null, reads(200)],
  ["GET /api/waha/filter-counts", null, reads(200)],
  ["GET /api/waha/search", () => ({ query: { q: "picture" } }), reads(200)],
  ["GET /api/waha/people", () => ({ query: { query: "Aisyah" } }), reads(200)],
  ["GET /api/waha/changes", ({ cursor }) => ({ query: { since: cursor } }), reads(200)],
  ["GET /api/waha/events", ({ cursor }) => ({ query: { since: cursor } }), reads(200)],
  // Only where the host cannot hold streams is a token handed to scripts.
  ["GET /api/waha/events/token", null, reads(404)],
  ["GET /api/waha/quick-replies", null, edits(200)],
  ["POST /api/waha/conversations/start", () => ({ body: { phone: "012-994 1199" } }), edits(200)],
  ["GET /api/waha/conversations/[id]", conversation, reads(200)],
  [
    "PATCH /api/waha/conversations/[id]",
    (it) => ({ ...conversation(it), body: { type: "status", status: "handled" } }),
    edits(200),
  ],
  ["GET /api/waha/conversations/[id]/participants", conversation, reads(200)],
  ["GET /api/waha/conversations/[id]/person", conversation, reads(200)],
  [
    "PUT /api/waha/conversations/[id]/person",
    (it) => ({ ...conversation(it), body: { choice: { memberId: NOTHING } } }),
    edits(404),
  ],
  ["DELETE /api/waha/conversations/[id]/person", conversation, edits(200)],
  ["GET /api/waha/conversations/[id]/erasure", conversation, admins(200)],
  [
    "POST /api/waha/conversations/[id]/erasure",
    () => ({ params: { id: NOTHING }, body: { reason: "asked" } }),
    admins(404),
  ],
  ["GET /api/waha/conversations/[id]/merges", conversation, edits(200)],
  ["POST /api/waha/merges/[id]/undo", () => ({ params: { id: NOTHING } }), edits(404)],
  ["POST /api/waha/conversations/[id]/read", conversation, edits(200)],
];
