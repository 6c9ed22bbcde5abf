/**
 * Did the message surely not go out? A failure of our own (an `AppError`: a file that could not be read) never left, and a
 * gateway's says whether it may have. Known by name, because Next has two module graphs.
 */
export function isCertainFailure(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error.name === "AppError") return true;
  return (error.name === "WahaError" || error.name === "UltraMsgError") && Reflect.get(error, "sent") === "no";
}
