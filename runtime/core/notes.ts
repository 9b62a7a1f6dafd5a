/** Flags of the event being built: `redacted`, `truncated`, `cast-failed:<param>`. */
export const notes = /* @__PURE__ */ new Set<string>();
