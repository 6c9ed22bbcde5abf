import { vi } from "vitest";
import { WebSocket } from "ws";
import { describeFile } from "@/server/media/describe-file";
import { keepFile } from "@/server/media/keep-file";
import { startSecondGateway } from "../../server/ultramsg/support/second-gateway.ts";
import type { Lab } from "../../support/lab.ts";
import { allRoutes, type Route } from "./all-routes.ts";
import type { Things } from "./row.ts";

/** A member of Kota Damansara, where the trainer and the front desk of the table work. */
const AISYAH = "+60 12-345 6789";
const PNG = new Uint8Array(Buffer.from("\x89PNG\r\n\x1a\n0123456789", "latin1"));

export interface Stage {
  readonly lab: Lab;
  readonly routes: readonly Route[];
  readonly things: Things;
  stop(): Promise<void>;
}

/** The whole server, every route of it, and a chat with a text and a picture in it. */
export async function setStage(): Promise<Stage> {
  // Next brings one; Node 20 by itself does not.
  vi.stubGlobal("WebSocket", WebSocket);
  const second = await startSecondGateway();
  const { lab } = second;
  const routes = await allRoutes();
  const text = await lab.waha.control.say({ from: AISYAH, text: "Can I pause my membership?" });
  const picture = await lab.waha.control.say({ from: AISYAH, media: "image" });
  const message = await lab.receive(text.messageId);
  const pictured = await lab.receive(picture.messageId, { quietly: true });
  const file = describeFile(PNG, "image/png");
  const { media, repositories } = lab.here;
  await keepFile(media, file, PNG, (path) => repositories.media.store(pictured, file, path));
  const { rows } = await lab.sql.query<{ conversation: string }>(
    "select conversation_id as conversation from whatsapp_messages where id = $1",
    [message],
  );
  const cursor = await repositories.feed.head();
  return {
    lab,
    routes,
    things: { conversation: rows[0]?.conversation ?? "", message, picture: pictured, cursor },
    stop: () => second.stop(),
  };
}
