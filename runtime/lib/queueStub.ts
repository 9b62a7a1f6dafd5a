/**
 * The stand-in that several vendors document for their one function: until their script has come, its calls are kept as they are
 * in `q`. One for each destination, so that preview can tell it from the vendor.
 */
export function queueStub(): (...given: unknown[]) => void {
  const stub = function () {
    stub.q ||= [];
    // biome-ignore lint/complexity/noArguments: as the vendors' own snippets keep them
    stub.q.push(arguments);
  } as { (...given: unknown[]): void; q?: IArguments[] };
  return stub;
}
