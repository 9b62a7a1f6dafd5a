/** What people write gives problems, not exceptions. A thrown error is a bug of ours. Messages are functions in problems/. */

/** `error` stops publishing; `warning` is risky; `hint` is advice that can be silenced. */
export type Severity = 'error' | 'warning' | 'hint';

export interface Problem {
  /** Stable, kebab-case, one meaning each: `unknown-target`, `regex-can-hang`. Tests and links rely on it. */
  code: string;
  severity: Severity;
  /** JSON Pointer (RFC 6901) into the rule set, so that a form can focus the field: `/rules/3/triggers/0/settings/target`. */
  path: string;
  /** One or two sentences a marketer can act on: what is wrong, and the way out. */
  message: string;
  /** Which of the things at its place it is about, or what else it is about: a name, an id. Mends ask for it, never for words. */
  about?: string;
}
