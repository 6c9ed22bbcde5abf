import { runControl } from "./cli/control-commands.ts";
import { complain } from "./cli/print.ts";
import { serve } from "./cli/serve.ts";

const [command = "help", ...rest] = process.argv.slice(2);

try {
  if (command === "serve") await serve(rest);
  else await runControl(command, rest);
} catch (error) {
  complain(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
