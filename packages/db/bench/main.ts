/** Every bench by its name. A new one is a file and a line here. */
const BENCHES: Readonly<Record<string, () => Promise<{ bench: (args: readonly string[]) => Promise<void> }>>> = {
  db: () => import("./db-bench.ts"),
};

async function main(): Promise<void> {
  const [name = "", ...args] = process.argv.slice(2).filter((arg) => arg !== "--");
  const found = BENCHES[name];
  if (!found) throw new Error(`There is no bench '${name}'. There are: ${Object.keys(BENCHES).join(", ")}.`);
  await (await found()).bench(args);
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(1);
  },
);
