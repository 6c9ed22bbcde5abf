export { budgets } from "./budget/budgets.ts";
export { checkPlans, type PlanCheck, type PlanComplaint } from "./db/check-plans.ts";
export { fillDatabase, type ScaleSize } from "./db/fill-database.ts";
