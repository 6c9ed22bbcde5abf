import { z } from "zod";

/** A name the gateway takes. Source: WAHA facts §3. */
export const sessionNameSchema = z.string().regex(/^[\w-]{1,54}$/);
