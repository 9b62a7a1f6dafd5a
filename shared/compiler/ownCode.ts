/**
 * JavaScript that the site's own people wrote, as part of the container: each a function in a module of its own, so that no name
 * of the entry or the runtime is within its reach, nor the other way round. `checkCode` has proved that it is a function's body.
 */
import type { Entry, Line } from './emit';
import { guardCode, guardName } from './guardCode';

export interface OwnCode {
  /** `milepost-code/variable-price`: what the entry imports it from. */
  path: string;
  /** Whose it is: `variable price`. */
  owner: string;
  /** The rule whose trigger it is; absent where several rules may share it. */
  rule?: string;
  gets: readonly string[];
  body: string;
}

/** `place`: which of its owner's codes it is, from 0. */
export function ownCode(
  body: string,
  gets: readonly string[],
  owner: string,
  place: number,
  rule?: string,
): OwnCode {
  const path = `milepost-code/${owner.replace(' ', '-')}${place ? `-${place + 1}` : ''}`;
  return { path, owner, ...(rule !== undefined && { rule }), gets, body };
}

export function importLines(codes: ReadonlyMap<string, OwnCode>): Line[] {
  return [...codes].map(([name, { path, rule }]) => ({
    text: `import ${name} from '${path}';`,
    ...(rule !== undefined && { rule }),
  }));
}

/** The module's text, guarded; in a traced build the function says whose it is. */
export function moduleText(code: OwnCode, traced: boolean): string {
  const made = functionText({ ...code, body: guardCode(code.body) });
  const guard = `import { codeGuard } from 'milepost';\nconst ${guardName} = codeGuard(${traced ? `'${code.owner}'` : ''});\n`;
  return traced
    ? `${guard}export default Object.assign(${guardName}.w(${made}), { code: '${code.owner}' });\n`
    : `${guard}export default ${guardName}.w(${made});\n`;
}

/** On lines of its own: its last line may be a comment. */
export function functionText({ gets, body }: Pick<OwnCode, 'gets' | 'body'>): string {
  return `function (${gets.join(', ')}) {\n'use strict';\n${body}\n}`;
}

/** The entry as people read it: what the codes are stands below it. */
export function entryWithCode({ text, codes }: Entry): string {
  return [text, ...codes.map((code) => `\n// ${code.path}\nexport default ${functionText(code)};\n`)].join(
    '',
  );
}

/**
 * Names that code gives to properties and that look like ours, as esbuild's `reserveProps`: they belong to the page, and are left
 * as they are everywhere in this container.
 */
export function reservedNames(codes: readonly OwnCode[]): { reserveProps?: RegExp } {
  const names = new Set(
    codes.flatMap(({ body }) =>
      [...unescaped(body).matchAll(/[A-Za-z0-9$_\u0080-\uffff]*[a-z]_(?![A-Za-z0-9$_])/g)].map(
        ([name]) => name,
      ),
    ),
  );
  if (!names.size) return {};
  return { reserveProps: new RegExp(`^(?:${[...names].map(quoted).join('|')})$`) };
}

/** A name may be written with escapes, `foo\u005f`. */
function unescaped(body: string): string {
  const plain = body.replace(
    /\\u(?:\{([0-9a-f]+)\}|([0-9a-f]{4}))/gi,
    (whole, long: string, short: string) => {
      const point = Number.parseInt(long ?? short, 16);
      return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    },
  );
  return `${body}\n${plain}`;
}

function quoted(name: string): string {
  return name.replaceAll('$', '\\$');
}
