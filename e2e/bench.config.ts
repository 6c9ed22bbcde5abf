import config from "./playwright.config.ts";

/** What measures instead of judging. `pnpm --filter @kaunter/e2e bench` */
export default { ...config, testDir: "bench", workers: 1, reporter: [["list"]] };
