/** Every action the desk writes down and has words for, in the order of the filter. */
export const ACTIONS = [
  "conversation/started",
  "conversation/tagged",
  "conversation/noted",
  "conversation/assigned",
  "conversation/settled",
  "message/retried",
  "message/discarded",
  "person/linked",
  "person/unlinked",
  "person/erased",
  "contact/merged",
  "contact/unmerged",
  "link/added",
  "link/removed",
  "tag/removed",
  "setting/added",
  "setting/changed",
  "setting/removed",
  "setting/ordered",
  "staff/added",
  "staff/invited",
  "staff/changed",
  "staff/removed",
  "permission/added",
  "permission/changed",
  "permission/removed",
  "role/added",
  "role/changed",
  "role/removed",
  "session/created",
  "session/started",
  "session/stopped",
  "session/restarted",
  "session/logged_out",
  "session/deleted",
  "session/changed",
  "session/code_requested",
  "session/webhook_registered",
  "session/made_default",
  "session/pace_set",
  "privacy/retention_days",
  "privacy/keep_originals",
  "retention/applied",
] as const;

type KeyOf<Action extends string> = Action extends `${infer Entity}/${infer What}` ? `${Entity}_${What}` : never;
/** The name of an action in the catalogue. */
export type ActionKey = KeyOf<(typeof ACTIONS)[number]>;

/** Its name in the catalogue; null for an action nobody taught this page. */
export function actionKey(action: string): ActionKey | null {
  return ACTIONS.find((one) => one === action) === undefined ? null : (action.replace("/", "_") as ActionKey);
}
