export { checkPlans, type PlanComplaint } from "./db/check-plans.ts";
export { fillDatabase, type ScaleSize } from "./db/fill-database.ts";
