/** The precompiled JSON Schema checks as TypeScript sees them; `npx tsx server/prepare/prepare.ts` writes them. */

/** One JSON Schema violation, as ajv reports it. */
export interface Violation {
  /** JSON Pointer of the value within what was checked. */
  instancePath: string;
  schemaPath: string;
  /** `required`, `type`, `pattern`, ... */
  keyword: string;
  /** `{ missingProperty }`, `{ additionalProperty }`, `{ type }`, `{ allowedValues }`, `{ limit }`, ... */
  params: Record<string, unknown>;
}

export interface Check {
  (value: unknown): boolean;
  /** Violations of the last call, all of them. */
  errors?: Violation[] | null;
}

export interface Validators {
  /** The frame: everything but settings, which are checked by type. */
  ruleSet: Check;
  /** Settings, by type. */
  triggers: Readonly<Record<string, Check>>;
  variables: Readonly<Record<string, Check>>;
  destinations: Readonly<Record<string, Check>>;
  formats: Readonly<Record<string, Check>>;
  consentSources: Readonly<Record<string, Check>>;
  event: Check;
  eventBatch: Check;
}
