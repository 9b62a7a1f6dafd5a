/** What JavaScript of one's own must not do to a page, as far as it can be read from it. */
import type { Problem } from '../problem';
import {
  codeBlocksPage,
  codeDoesNotParse,
  codeEvaluates,
  codeNamesOurs,
  codeWritesPage,
} from '../problems/code';
import { type AnyNode, eachNode, nameOf } from './codeTree';
import { guardName } from './guardCode';

type Answer = (path: string) => Problem;

/** The first of them, by place; undefined where there is none. */
export function refusedIn(body: string): Answer | undefined {
  if (body.includes(guardName)) return (path) => codeNamesOurs(path, guardName);
  const found: { at: number; answer: Answer }[] = [];
  const own = new Set<string>();
  const asked: { name: string; at: number; answer: Answer }[] = [];
  try {
    eachNode(body, (node) => {
      if (node.type === 'DebuggerStatement')
        found.push({ at: node.start, answer: (path) => codeBlocksPage(path, 'debugger') });
      if (node.type === 'VariableDeclarator' && node.id.type === 'Identifier') own.add(node.id.name);
      if ('params' in node)
        for (const each of node.params) if (each.type === 'Identifier') own.add(each.name);
      if (node.type === 'FunctionDeclaration' && node.id) own.add(node.id.name);
      const call =
        node.type === 'CallExpression' || node.type === 'NewExpression' ? refusedCall(node) : undefined;
      const answer = call ?? (node.type === 'MemberExpression' ? refusedMember(node) : undefined);
      if (!answer) return;
      const callee = 'callee' in node ? node.callee : undefined;
      if (callee?.type === 'Identifier') asked.push({ name: callee.name, at: node.start, answer });
      else found.push({ at: node.start, answer });
    });
  } catch (error) {
    const { message, loc } = error as { message: string; loc?: { line: number; column: number } };
    return (path) =>
      codeDoesNotParse(path, loc?.line ?? 1, (loc?.column ?? 0) + 1, message.replace(/ \(\d+:\d+\)$/, ''));
  }
  // A function of one's own may have any name.
  found.push(...asked.filter(({ name }) => !own.has(name)));
  return found.sort((a, b) => a.at - b.at)[0]?.answer;
}

/** They wait for the visitor, and nothing else on the page runs. */
const dialogs = ['alert', 'confirm', 'prompt', 'print'];
const windows = ['window', 'self', 'globalThis', 'top', 'parent', 'frames'];
const writing = ['write', 'writeln', 'open'];

function refusedCall(
  node: Extract<AnyNode, { type: 'CallExpression' | 'NewExpression' }>,
): Answer | undefined {
  const { callee, arguments: given } = node;
  const name = nameOf(callee);
  if (name === undefined) return undefined;
  const ofWindow = callee.type === 'Identifier' || isWindow(callee);
  if (ofWindow && dialogs.includes(name)) return (path) => codeBlocksPage(path, name);
  if (ofWindow && (name === 'setTimeout' || name === 'setInterval') && isText(given[0])) return codeEvaluates;
  if (callee.type !== 'Identifier' && ofWindow && (name === 'eval' || name === 'Function'))
    return codeEvaluates;
  const [, , wait] = given;
  if (
    name === 'open' &&
    callee.type === 'MemberExpression' &&
    wait?.type === 'Literal' &&
    wait.value === false
  )
    return (path) => codeBlocksPage(path, 'XMLHttpRequest.open(…, false)');
  return undefined;
}

/** `document.write`, whoever's document it is, also where it is only taken. */
function refusedMember(node: Extract<AnyNode, { type: 'MemberExpression' }>): Answer | undefined {
  const name = nameOf(node);
  const of = nameOf(node.object);
  if (name === undefined) return undefined;
  if (of && /document$/i.test(of) && writing.includes(name))
    return (path) => codeWritesPage(path, `document.${name}`);
  return undefined;
}

function isWindow(node: AnyNode): boolean {
  return node.type === 'MemberExpression' && windows.includes(nameOf(node.object) ?? '');
}

function isText(node: AnyNode | undefined): boolean {
  return (node?.type === 'Literal' && typeof node.value === 'string') || node?.type === 'TemplateLiteral';
}
