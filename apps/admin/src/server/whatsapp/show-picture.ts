import { createKeptPicturesRepository, type Picture } from "@kaunter/db";
import { z } from "zod";
import type { CurrentStaff } from "@/server/auth/current-staff";
import { namesEtag } from "@/server/media/names-etag";
import { servingHeaders } from "@/server/media/serving-headers";
import { runtime } from "@/server/runtime";
import { wahaToAppError } from "./waha-to-app-error";

/** `sender`: somebody who wrote in the conversation; without one, whoever it is with. */
export const pictureQuerySchema = z.strictObject({ conversation: z.uuid(), sender: z.string().max(100).optional() });

/** A browser has few connections: what takes longer is there at the next look. In ms. */
const WAIT_MS = 4_000;
/** A picture changes seldom, and who has none seldom gets one. */
const KEPT = { "Cache-Control": "private, max-age=3600", Vary: "Cookie" };
const ASK_AGAIN = { "Cache-Control": "no-store" };

/**
 * The picture WhatsApp shows of a person or a group, to whoever may see the conversation: what is kept, at once; what is a
 * day old is asked for once more meanwhile. 204: there is none.
 * @throws AppError `not_found` where the conversation is not for them, or the person did not write in it
 */
export function showPicture(
  staff: CurrentStaff,
  { conversation, sender }: z.output<typeof pictureQuerySchema>,
  request: Request,
): Promise<Response> {
  const kept = createKeptPicturesRepository(staff.client);
  return answerPicture(() => kept.find(conversation, sender), request);
}

/** What is kept of whom `find` finds, asked for first when nobody has asked yet. @throws whatever `find` throws */
export async function answerPicture(find: () => Promise<Picture>, request: Request): Promise<Response> {
  let picture = await find();
  const { session, address } = picture;
  if (picture.due && session !== null) {
    const copied = runtime().pictures.copy(session, address);
    if (!picture.asked && (await inTime(copied))) picture = await find();
  }
  return (await serve(picture, request)) ?? none(picture);
}

/** Whether it is done before a person would notice the wait. */
async function inTime(work: Promise<void>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), WAIT_MS);
  });
  const done = await Promise.race([work.then(() => true), late]);
  clearTimeout(timer);
  return done;
}

/** Null when there is no file, also when the store has lost it. */
async function serve({ path, hash, mimetype }: Picture, request: Request): Promise<Response | null> {
  if (path === null || hash === null || mimetype === null) return null;
  const headers = { ...KEPT, ETag: `"${hash}"` };
  if (namesEtag(request.headers.get("if-none-match"), headers.ETag))
    return new Response(null, { status: 304, headers });
  try {
    const body = await runtime().media.open(path, null, request.signal);
    return new Response(body, {
      headers: { ...headers, ...servingHeaders({ mimetype, filename: null, download: false }) },
    });
  } catch (error) {
    // The store is the runtime's, perhaps of the other module graph: its errors are known by name.
    if (wahaToAppError(error).code === "not_found") return null;
    throw error;
  }
}

/** No error: most people show none, and a browser's log is for what is wrong. */
const none = ({ asked, due }: Picture) =>
  new Response(null, { status: 204, headers: asked && !due ? KEPT : ASK_AGAIN });
