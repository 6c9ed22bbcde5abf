/** Writes a line for people to standard output. */
export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Writes a line for people to standard error. */
export function complain(line: string): void {
  process.stderr.write(`${line}\n`);
}
