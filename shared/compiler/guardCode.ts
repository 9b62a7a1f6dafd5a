/**
 * JavaScript of one's own with a guard in it, as `runtime/lib/codeGuard.ts` describes: loops and functions end once they take too
 * long, errors in listeners and timers never reach the page, nor do promises that fail. What the code answers stays the same.
 */
import { type AnyNode, eachNode, nameOf, placeOf } from './codeTree';

/** The one name that is put into the code; code that names it itself is refused. */
export const guardName = 'milepost$';

export function guardCode(body: string): string {
  const edits = new Edits(body);
  eachNode(body, (node, around) => {
    const parent = around.at(-2);
    switch (node.type) {
      case 'WhileStatement':
      case 'DoWhileStatement':
      case 'ForStatement':
      case 'ForInStatement':
      case 'ForOfStatement':
        loop(edits, node.body);
        break;
      case 'FunctionDeclaration':
      case 'FunctionExpression':
      case 'ArrowFunctionExpression':
        // What yields goes on later; its loops are watched all the same.
        if (node.generator) break;
        if (!node.async) wrapFunction(edits, node.body);
        else if (!isMethod(parent)) wrapAsync(edits, node, node.body);
        break;
      case 'CallExpression':
      case 'NewExpression':
        if (mayPromise(node) && !goesOn(around)) edits.around(placeOf(node), `${guardName}.q(`, ')');
    }
  });
  return edits.text();
}

function loop(edits: Edits, body: AnyNode): void {
  const [start, end] = placeOf(body);
  const look = `${guardName}.b();`;
  if (body.type === 'BlockStatement') edits.open(start + 1, look);
  else edits.around([start, end], `{${look}`, '}');
}

const enter = `${guardName}.d++;try{${guardName}.e();`;
const leave = `}catch(${guardName}e){if(${guardName}.d>1)throw ${guardName}e;${guardName}.c(${guardName}e)}finally{${guardName}.d--}`;

function wrapFunction(edits: Edits, body: AnyNode): void {
  const [start, end] = placeOf(body);
  if (body.type !== 'BlockStatement') edits.around([start, end], `{${enter}return(`, `)${leave}}`);
  else if (body.body.length > 0) edits.around([start + 1, end - 1], enter, leave);
}

/** What waits goes on later, when nothing of it is running: only its failure is heeded. */
function wrapAsync(edits: Edits, whole: AnyNode, body: AnyNode): void {
  const [start, end] = placeOf(body);
  const isBlock = body.type === 'BlockStatement';
  edits.blank(placeOf(whole)[0], 'async'.length);
  if (isBlock) edits.around([start + 1, end - 1], `return ${guardName}.q((async()=>{`, '})())');
  else edits.around([start, end], `${guardName}.q((async()=>(`, '))())');
}

function isMethod(parent: AnyNode | undefined): boolean {
  return (
    parent?.type === 'MethodDefinition' ||
    (parent?.type === 'Property' && (parent.method || parent.kind !== 'init'))
  );
}

/** Whether what is last stands in a chain with `?.` that goes on behind it: that chain can only be wrapped as a whole. */
function goesOn(around: readonly AnyNode[]): boolean {
  let at = around.length - 1;
  while (isHead(around[at], around[at - 1])) at--;
  return at < around.length - 1 && around[at - 1]?.type === 'ChainExpression';
}

/** Of `head.name` and `head()`. */
function isHead(node: AnyNode | undefined, parent: AnyNode | undefined): boolean {
  return (
    (parent?.type === 'MemberExpression' && parent.object === node) ||
    (parent?.type === 'CallExpression' && parent.callee === node)
  );
}

/** As far as can be told from its name: what makes a promise, and what goes on from one. */
function mayPromise(node: AnyNode): boolean {
  if (node.type === 'NewExpression') return nameOf(node.callee) === 'Promise';
  if (node.type !== 'CallExpression') return false;
  const name = nameOf(node.callee);
  if (node.callee.type === 'MemberExpression' && nameOf(node.callee.object) === 'Promise') return true;
  return name === 'fetch' || name === 'then' || name === 'catch' || name === 'finally';
}

/** What is put into a text, made from the inside to the outside. */
class Edits {
  readonly #opens = new Map<number, string>();
  readonly #closes = new Map<number, string>();
  readonly #blanks = new Map<number, number>();
  readonly #body: string;

  constructor(body: string) {
    this.#body = body;
  }

  open(at: number, text: string): void {
    this.#opens.set(at, text + (this.#opens.get(at) ?? ''));
  }

  around([start, end]: readonly [number, number], before: string, behind: string): void {
    this.open(start, before);
    this.#closes.set(end, (this.#closes.get(end) ?? '') + behind);
  }

  blank(at: number, length: number): void {
    this.#blanks.set(at, length);
  }

  text(): string {
    const places = [...new Set([...this.#opens, ...this.#closes, ...this.#blanks].map(([at]) => at))];
    let done = 0;
    let text = '';
    for (const at of places.sort((a, b) => a - b)) {
      text += this.#body.slice(done, at) + (this.#closes.get(at) ?? '') + (this.#opens.get(at) ?? '');
      done = at + (this.#blanks.get(at) ?? 0);
    }
    return text + this.#body.slice(done);
  }
}
