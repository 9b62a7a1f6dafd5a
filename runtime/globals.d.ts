/** True in the traced build that preview runs, false in the live one; esbuild folds it away. */
declare const PREVIEW: boolean;
