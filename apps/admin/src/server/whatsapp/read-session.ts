import { createSessionsRepository } from "@kaunter/db";
import { connectionOf, ERROR_CODES, type SessionInfo, sessionInfoSchema } from "@kaunter/domain";
import { z } from "zod";
import type { CurrentStaff } from "@/server/auth/current-staff";
import { runtime } from "@/server/runtime";
import { defaultSession } from "./default-session";
import { sessionFacts } from "./session-facts";
import { wahaToAppError } from "./waha-to-app-error";

export const sessionAnswerSchema = z.object({
  status: z.enum(["connected", "disconnected", "loading"]),
  sessionInfo: sessionInfoSchema.nullable(),
  /** Why the gateway could not be asked; `sessionInfo` is then the last that is known. */
  error: z.enum(ERROR_CODES).nullable(),
});

/** How the WhatsApp session stands, asked from the gateway itself. Source: spec `useWhatsAppStatus`. */
export async function readSession(staff: CurrentStaff): Promise<z.infer<typeof sessionAnswerSchema>> {
  const { waha } = runtime();
  const session = await defaultSession(staff);
  const known = await createSessionsRepository(staff.client).find("waha", session);
  try {
    const facts = sessionFacts(await waha.getSession(session));
    const sessionInfo: SessionInfo = {
      ...facts,
      name: session,
      engine: facts.engine ?? known?.engine ?? null,
      lastEventAtMs: known?.lastEventAtMs ?? null,
    };
    return { status: connectionOf(facts.status), sessionInfo, error: null };
  } catch (error) {
    return { status: "disconnected", sessionInfo: known, error: wahaToAppError(error).code };
  }
}
