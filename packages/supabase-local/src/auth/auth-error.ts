import { json, ReplyError } from "../http/reply.ts";

/**
 * A refusal in the words of Supabase Auth.
 * @param code the `error.code` the client sees, from Auth's closed list
 */
export function authError(status: number, code: string, message: string): ReplyError {
  return new ReplyError(json(status, { code: status, error_code: code, msg: message }));
}
