/** The parts of an entry as they gather: what it imports, its constants, its code, and the names of all of these. */
import type { FieldSchema } from '../definition';
import { Names } from './names';
import { type OwnCode, ownCode } from './ownCode';

/** Whose settings are being written, the rule's id where it is one, and how many codes they hold so far. */
interface OwnerOfCode {
  name: string;
  rule?: string;
  codes: number;
}

export class EntryParts {
  readonly names = new Names();
  /** Names imported from the runtime. */
  readonly imports = new Set<string>();
  /** `const` lines in the order they must stand. */
  readonly constants: string[] = [];
  readonly late: string[] = [];
  /** Libraries of others that the container carries. */
  readonly credits = new Set<string>();
  /** What the page code may ask `USES` for and finds true: see uses.ts. */
  readonly uses = new Set<string>();
  /** JavaScript of the site's own people, by the name it is imported under. */
  readonly codes = new Map<string, OwnCode>();
  #owner: OwnerOfCode = { name: '', codes: 0 };
  readonly #shared = new Map<string, string>();

  use(name: string): string {
    this.imports.add(name);
    this.names.keep(name);
    return name;
  }

  /** A constant of the entry, written once for equal sources. */
  shared(words: string, source: string): string {
    return this.#once(words, source, this.constants);
  }

  /** The same for what refers to destinations, which stand after the constants. */
  sharedLate(words: string, source: string): string {
    return this.#once(words, source, this.late);
  }

  #once(words: string, source: string, lines: string[]): string {
    let name = this.#shared.get(source);
    if (!name) {
      name = this.names.make(words);
      this.#shared.set(source, name);
      lines.push(`const ${name} = ${source};`);
    }
    return name;
  }

  /** From here on what is written belongs to this; answers what it belonged to before. */
  own(owner: string, rule?: string): OwnerOfCode {
    const before = this.#owner;
    this.#owner = { name: owner, ...(rule !== undefined && { rule }), codes: 0 };
    return before;
  }

  /** Back to what it belonged to before. */
  protected back(owner: OwnerOfCode): void {
    this.#owner = owner;
  }

  /** The name of the function that a code becomes, in a module of its own. */
  protected code(body: string, { gets = [] }: FieldSchema): string {
    const { name, rule } = this.#owner;
    const code = ownCode(body, gets, name, this.#owner.codes++, rule);
    const known = [...this.codes].find(([, { path }]) => path === code.path);
    if (known) return known[0];
    const local = this.names.make(`${name} code`);
    this.codes.set(local, code);
    return local;
  }
}
