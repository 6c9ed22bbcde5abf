/** Far from WAHA's own 3000 and from everything else a developer's machine tends to run. */
const DEFAULT_PORT = 14_620;
const DEFAULT_KEY = "sim-key";

/** Environment first names the port, then the default. */
export function portOf(text: string | undefined): number {
  const port = Number(text ?? process.env.SIM_WAHA_PORT ?? DEFAULT_PORT);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error("the port must be a number from 0 to 65535");
  return port;
}

export function keyOf(text: string | undefined): string {
  return text ?? process.env.SIM_WAHA_KEY ?? DEFAULT_KEY;
}
