type Stub = ((...given: unknown[]) => void) & Record<string, unknown>;

/**
 * The stand-in that advertising vendors document, which their script takes over: it hands calls to the method `runs` once the
 * script has given it one, and keeps them in the list `keeps` until then. Only set where we load that script: found by the vendor's
 * own snippet, it would take the place of the vendor.
 */
export function vendorStub(runs: string, keeps: string, more?: object): (...given: unknown[]) => void {
  const stub = function (...given: unknown[]) {
    const run = stub[runs] as Stub | undefined;
    // biome-ignore lint/complexity/noArguments: as the vendors' own snippets keep them
    run ? run.apply(stub, given) : (stub[keeps] as unknown[]).push(arguments);
  } as Stub;
  return Object.assign(stub, { [keeps]: [] }, more);
}
