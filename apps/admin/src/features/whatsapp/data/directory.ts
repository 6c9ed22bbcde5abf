import { z } from "zod";
import { request } from "./request.ts";

const option = z.object({ id: z.string(), name: z.string() });
const staffAnswer = z.object({ staff: z.array(option) });
const tagsAnswer = z.object({ tags: z.array(z.object({ key: z.string(), name: z.string(), color: z.string() })) });

export type DirectoryOption = z.infer<typeof option>;

/** Active staff by name. @throws AppError as `request` */
export async function readStaff(): Promise<readonly DirectoryOption[]> {
  return (await request("/api/waha/staff", staffAnswer)).staff;
}

/** The tags in use. @throws AppError as `request` */
export async function readTags(): Promise<z.infer<typeof tagsAnswer>["tags"]> {
  return (await request("/api/waha/tags", tagsAnswer)).tags;
}
