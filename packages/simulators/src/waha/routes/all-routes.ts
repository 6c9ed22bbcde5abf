import { simRoutes } from "../control/sim-routes.ts";
import type { Route } from "../http/router.ts";
import { authRoutes } from "./auth-routes.ts";
import { chatActionRoutes } from "./chat-action-routes.ts";
import { chatRoutes } from "./chat-routes.ts";
import { contactRoutes } from "./contact-routes.ts";
import { fileRoutes } from "./file-routes.ts";
import { groupRoutes } from "./group-routes.ts";
import { keyRoutes } from "./key-routes.ts";
import { labelRoutes } from "./label-routes.ts";
import { lidRoutes } from "./lid-routes.ts";
import { messageRoutes } from "./message-routes.ts";
import { presenceRoutes } from "./presence-routes.ts";
import { sendKindRoutes } from "./send-kind-routes.ts";
import { sendRoutes } from "./send-routes.ts";
import { serverRoutes } from "./server-routes.ts";
import { sessionRoutes } from "./session-routes.ts";

/** Every door of the server. Earlier routes win, so named ones come before those with a `:session`. */
export const allRoutes: readonly Route[] = [
  ...serverRoutes,
  ...fileRoutes,
  ...sessionRoutes,
  ...keyRoutes,
  ...contactRoutes,
  ...lidRoutes,
  ...sendRoutes,
  ...sendKindRoutes,
  ...authRoutes,
  ...presenceRoutes,
  ...labelRoutes,
  ...groupRoutes,
  ...chatActionRoutes,
  ...messageRoutes,
  ...chatRoutes,
  ...simRoutes,
];
