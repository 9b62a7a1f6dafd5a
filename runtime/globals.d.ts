/** True in the traced build that preview runs, false in the live one; esbuild folds it away. */
declare const PREVIEW: boolean;

/** What the container's rules ask for: `USES.clickTrigger!.button`. Constants too; shared/compiler/uses.ts says which there are. */
declare const USES: Readonly<Record<string, Readonly<Record<string, boolean>>>>;
