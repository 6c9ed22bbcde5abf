import { emailSchema } from "@kaunter/domain";
import { z } from "zod";
import { mailRecovery } from "@/server/auth/mail-recovery";
import { defineRoute } from "@/server/http/define-route";
import { okSchema } from "@/server/http/ok-schema";
import { countMail } from "@/server/http/rate-limit";
import { pageAddress } from "@/server/http/page-address";

export const POST = defineRoute({
  permission: "public",
  body: z.strictObject({ email: emailSchema }),
  response: okSchema,
  run: async ({ body, request }) => {
    await countMail(body.email, request.headers);
    await mailRecovery(body.email, pageAddress(request, "/set-password"));
    return { ok: true as const };
  },
});
