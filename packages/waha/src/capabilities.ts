/** What a screen or a service may want to know before it offers something. */
export interface Capabilities {
  /** A message may be asked for by its bare id; elsewhere only by the full one. Facts §6. */
  readonly bareMessageIds: boolean;
  /** `chatId=all` reads the newest messages of every chat in one call. Facts §6. */
  readonly historyOfAllChats: boolean;
  /** Chats and history exist only when the session's config switches the store on. Facts §6. */
  readonly historyNeedsStore: boolean;
  /** The line people write about themselves. NOWEB answers 501. Facts §7, recorded. */
  readonly about: boolean;
  /** Ticks of groups, and who types: WEBJS tells them only with `config.webjs.tagsEventsOn`. Facts §9. */
  readonly groupTicksAndTyping: "always" | "when_switched_on";
  /** The event of a chat put into the archive on the phone. Facts §9. */
  readonly archiveEvents: boolean;
  /** The event of a message whose keys are still missing. Facts §9. */
  readonly waitingEvents: boolean;
  /** The revoke event carries what the message said. Facts §9. */
  readonly revokedOriginal: boolean;
  /** A forward answers the id of the new message. Facts §6. */
  readonly namesForwarded: boolean;
  /** Pairing may ask for a passkey (`PASSKEY_*` statuses). Facts §0. */
  readonly passkeys: boolean;
  /** A picture of the browser the engine runs. OpenAPI `/api/screenshot`. */
  readonly screenshot: boolean;
}

const NOWEB: Capabilities = {
  bareMessageIds: true,
  historyOfAllChats: true,
  historyNeedsStore: true,
  about: false,
  groupTicksAndTyping: "always",
  archiveEvents: false,
  waitingEvents: false,
  revokedOriginal: false,
  namesForwarded: true,
  passkeys: false,
  screenshot: false,
};

const GOWS: Capabilities = { ...NOWEB, historyNeedsStore: false, about: true, passkeys: true };

const WEBJS: Capabilities = {
  bareMessageIds: false,
  historyOfAllChats: false,
  historyNeedsStore: false,
  about: true,
  groupTicksAndTyping: "when_switched_on",
  archiveEvents: true,
  waitingEvents: true,
  revokedOriginal: true,
  namesForwarded: false,
  passkeys: false,
  screenshot: true,
};

const KNOWN = new Map<string | null, Capabilities>([
  ["NOWEB", NOWEB],
  ["GOWS", GOWS],
  ["WEBJS", WEBJS],
  ["WPP", WEBJS],
]);

/** What all known engines can do: the answer for one nobody has met yet. */
const CAREFUL: Capabilities = {
  bareMessageIds: false,
  historyOfAllChats: false,
  historyNeedsStore: true,
  about: false,
  groupTicksAndTyping: "when_switched_on",
  archiveEvents: false,
  waitingEvents: false,
  revokedOriginal: false,
  namesForwarded: false,
  passkeys: false,
  screenshot: false,
};

/** What the engine behind a session can do, by the name the session, the version or an event gives. */
export function capabilities(engine: string | null): Capabilities {
  return KNOWN.get(engine) ?? CAREFUL;
}
