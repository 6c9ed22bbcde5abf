import { z } from "zod";
import { textOrNull } from "./scalars.ts";

/** `GET /instance/status`: the word is nested twice. Only `authenticated` is sure to mean that it works. */
export const instanceStatusSchema = z
  .looseObject({
    status: z.looseObject({ accountStatus: z.looseObject({ status: z.string(), substatus: textOrNull }) }),
  })
  .transform(({ status: { accountStatus } }) => ({
    status: accountStatus.status,
    substatus: accountStatus.substatus,
    works: accountStatus.status === "authenticated",
  }));

/** `GET /instance/me`: the account behind the instance. */
export const instanceMeSchema = z
  .looseObject({ id: z.string().min(1), name: textOrNull })
  .transform(({ id, name }) => ({ id, name }));
