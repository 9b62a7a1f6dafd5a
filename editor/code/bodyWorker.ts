/**
 * Monaco's TypeScript service for text that is the body of a function. TypeScript does not look at what a `return` outside of a
 * function returns: the word itself is the mistake, and it ends there. So what is returned is asked for first, which notes its mistakes.
 */
import {
  initialize,
  type Node,
  TypeScriptWorker,
  ts,
} from 'monaco-editor/languages/features/typescript/ts.worker';

const { forEachChild, isExpression, isFunctionLike, isReturnStatement } = ts.typescript;

class BodyWorker extends TypeScriptWorker {
  override getSemanticDiagnostics(fileName: string): Promise<unknown[]> {
    const program = this.getLanguageService().getProgram();
    const file = program?.getSourceFile(fileName);
    const checker = program?.getTypeChecker();
    if (file && checker) for (const expression of returned(file)) checker.getTypeAtLocation(expression);
    return super.getSemanticDiagnostics(fileName);
  }
}

/** Every expression, also those within others, of the returns that stand in no function. */
function returned(node: Node, within = false): Node[] {
  const found: Node[] = within && isExpression(node) ? [node] : [];
  forEachChild(node, (child) => {
    if (!isFunctionLike(child)) found.push(...returned(child, within || isReturnStatement(child)));
  });
  return found;
}

self.onmessage = () => initialize((context, data) => new BodyWorker(context, data));
