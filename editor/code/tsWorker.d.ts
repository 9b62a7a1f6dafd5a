/** What bodyWorker.ts takes from Monaco's TypeScript service, which comes without types. */
declare module 'monaco-editor/languages/features/typescript/ts.worker' {
  export interface Node {
    kind: number;
  }
  interface Program {
    getSourceFile(fileName: string): Node | undefined;
    getTypeChecker(): { getTypeAtLocation(node: Node): unknown };
  }
  export class TypeScriptWorker {
    constructor(context: unknown, data: unknown);
    getLanguageService(): { getProgram(): Program | undefined };
    getSemanticDiagnostics(fileName: string): Promise<unknown[]>;
  }
  export const ts: {
    typescript: {
      forEachChild(node: Node, each: (child: Node) => void): void;
      isExpression(node: Node): boolean;
      isFunctionLike(node: Node): boolean;
      isReturnStatement(node: Node): boolean;
    };
  };
  export function initialize(make: (context: unknown, data: unknown) => TypeScriptWorker): void;
}
