import { admins, anybody, edits, NOTHING, reads, type Row } from "../support/row.ts";

const nothing = () => ({ params: { id: NOTHING } });
const order = () => ({ body: { was: [], wanted: [NOTHING] } });

/** Tags, quick replies, receipts and hours. What is asked for is not there: everybody who may gets to hear so. */
export const settingRows: readonly Row[] = [
  ["GET /api/settings/tags", null, edits(200)],
  [
    "POST /api/settings/tags",
    () => ({ body: { name: `Tag ${crypto.randomUUID().slice(0, 8)}`, description: "", color: "red" } }),
    edits(200),
  ],
  [
    "PUT /api/settings/tags/[id]",
    () => ({ ...nothing(), body: { name: "Tag", description: "", color: "red", updatedAt: "2026-11-22" } }),
    edits(404),
  ],
  ["DELETE /api/settings/tags/[id]", nothing, edits(404)],
  ["PUT /api/settings/tags/order", order, edits(409)],
  ["GET /api/settings/quick-replies", null, edits(200)],
  [
    "POST /api/settings/quick-replies",
    () => ({ body: { shortcut: `x${crypto.randomUUID().slice(0, 8)}`, name: "Reply", text: "Hai" } }),
    edits(200),
  ],
  [
    "PUT /api/settings/quick-replies/[id]",
    () => ({ ...nothing(), body: { shortcut: "hello", name: "Reply", text: "Hai", updatedAt: "2026-11-22" } }),
    edits(404),
  ],
  ["DELETE /api/settings/quick-replies/[id]", nothing, edits(404)],
  ["PUT /api/settings/quick-replies/order", order, edits(409)],
  ["GET /api/settings/receipts", null, edits(200)],
  ["PUT /api/settings/receipts", () => ({ body: { value: "sometimes", updatedAt: null } }), edits(400)],
  ["GET /api/settings/hours", null, reads(200)],
  ["PUT /api/settings/hours/[branchId]", () => ({ params: { branchId: NOTHING }, body: {} }), edits(400)],
  ["GET /api/settings/privacy", null, admins(200)],
  [
    "PUT /api/settings/privacy",
    () => ({ body: { setting: "retention", days: 30, updatedAt: "2026-11-22" } }),
    admins(409),
  ],
  ["GET /api/settings/sample", () => ({ query: { member: NOTHING } }), edits(404)],
  ["GET /api/settings/webhook", null, edits(200)],
];

const FARID = "50000000-0000-4000-8000-000000000002";

/** Colleagues and their rights: the front desk of this table has no right in this module. */
export const staffRows: readonly Row[] = [
  ["GET /api/staff", null, admins(200)],
  [
    "POST /api/staff",
    () => ({ body: { name: "Farid", email: "farid@kaunter.example", role: "user", branchId: null } }),
    admins(409),
  ],
  ["PATCH /api/staff/[id]", () => ({ ...nothing(), body: { name: "Nobody" } }), admins(404)],
  ["POST /api/staff/[id]/invite", nothing, admins(404)],
  [
    "PUT /api/staff/overrides",
    () => ({ body: { staffId: FARID, module: "chats", canView: null, canEdit: null } }),
    admins(200),
  ],
  [
    "PUT /api/staff/roles",
    () => ({ body: { role: "manager", module: "chats", canView: true, canEdit: true } }),
    admins(200),
  ],
];

const password = "a new passphrase of length";

/** One's own account, and the way back to it. */
export const accountRows: readonly Row[] = [
  ["POST /api/account/forgot", () => ({ body: { email: `${crypto.randomUUID()}@kaunter.example` } }), anybody(200)],
  [
    "POST /api/account/set-password",
    () => ({ body: { password, link: { tokenHash: "nobody's link", type: "recovery" } } }),
    anybody(401),
  ],
  ["POST /api/account/password", () => ({ body: { current: "not the right one", password } }), reads(400)],
  ["GET /api/account/preferences", null, reads(200)],
  ["PUT /api/account/preferences", () => ({ body: { sound: true, desktop: false, preview: false } }), reads(200)],
  // There is an admin.
  [
    "POST /api/setup",
    () => ({ body: { code: "guess", name: "Eve", email: "eve@kaunter.example", password } }),
    anybody(404),
  ],
];

/** The second gateway: its contacts, who looks after them, its door. */
export const contactRows: readonly Row[] = [
  ["GET /api/contact-links", null, admins(200)],
  ["POST /api/contact-links", () => ({ body: { contactIds: [NOTHING], link: [FARID] } }), admins(404)],
  ["GET /api/contact-links/overview", null, admins(200)],
  ["GET /api/whatsapp-contacts", () => ({ headers: { "sec-fetch-site": "same-origin" } }), admins(200)],
  ["POST /api/whatsapp-contacts", null, admins(200)],
  ["GET /api/whatsapp-contacts/last", null, admins(200)],
  ["POST /api/webhooks/ultramsg", () => ({ body: { event_type: "message_received" } }), anybody(401)],
  ["GET /api/waha/conversations/[id]/rules", ({ conversation }) => ({ params: { id: conversation } }), edits(200)],
  ["POST /api/waha/session/default", () => ({ query: { session: "never" } }), edits(404)],
  ["POST /api/waha/session/pace", () => ({ query: { session: "never" }, body: { gapMs: null } }), admins(404)],
];
