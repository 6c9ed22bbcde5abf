import { branchHoursSchema } from "@kaunter/domain";
import { z } from "zod";
import { request } from "./request.ts";

const answer = z.object({ branches: z.array(branchHoursSchema) });

/** Every branch with its hours, where somebody set them. @throws AppError as `request` */
export const readHours = async () => (await request("/api/settings/hours", answer)).branches;
