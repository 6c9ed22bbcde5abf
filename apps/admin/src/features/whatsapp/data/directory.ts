import { type DeskFilter, type FilterCounts, filterCountsSchema } from "@kaunter/domain";
import { z } from "zod";
import { request } from "./request.ts";

const option = z.object({ id: z.string(), name: z.string() });
const staffAnswer = z.object({ staff: z.array(option) });
const branchesAnswer = z.object({ branches: z.array(option) });

export type DirectoryOption = z.infer<typeof option>;

/** Active staff by name. @throws AppError as `request` */
export async function readStaff(): Promise<readonly DirectoryOption[]> {
  return (await request("/api/waha/staff", staffAnswer)).staff;
}

/** The chain's branches. @throws AppError as `request` */
export async function readBranches(): Promise<readonly DirectoryOption[]> {
  return (await request("/api/waha/branches", branchesAnswer)).branches;
}

/** How much stands behind each choice of a filter. @throws AppError as `request` */
export function readFilterCounts(status: NonNullable<DeskFilter["status"]>): Promise<FilterCounts> {
  return request(`/api/waha/filter-counts?${new URLSearchParams({ status })}`, filterCountsSchema);
}
