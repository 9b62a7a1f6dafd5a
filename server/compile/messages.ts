/** What the server and its compiling process say to each other. */
import type { CompileOptions, CompileResult } from '../../shared/compiler/types';
import type { RuleSet } from '../../shared/ruleset/types';

export interface CompileRequest {
  id: number;
  ruleSet: RuleSet;
  options: CompileOptions;
}

/** `compressed` is there whenever a container is: base64, because the two processes speak JSON. */
export type CompileAnswer =
  | { id: number; result: CompileResult; compressed?: { gzip: string; brotli: string } }
  | { id: number; failure: string };
