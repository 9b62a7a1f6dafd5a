/** What the shell learns. */
export const exitCodes = { done: 0, problems: 1, wrongUse: 2 } as const;

/** Says what is wrong and the way out, and ends with `wrongUse` once everything is printed. */
export function failWith(message: string): void {
  console.error(`milepost: ${message}`);
  process.exitCode = exitCodes.wrongUse;
}
