import { Code } from 'lucide-react';
import { lazy, Suspense, useMemo, useRef } from 'react';
import type { ContainerScript } from '../../shared/compiler/types';
import { useContainer, useProblems, useRuleSet } from '../shell/document';
import { EmptyState } from '../ui/EmptyState';
import { kilobytes } from '../versions/kilobytes';
import type { CodeHandle, LineNote } from './CodeField';

const CodeField = lazy(() => import('./CodeField'));

/** What the container is bundled from, and whose its bytes are. */
export function SourceView() {
  const container = useContainer();
  const problems = useProblems();
  if (container) return <Source container={container} />;
  return (
    <EmptyState icon={<Code size={28} />} title="Nothing has been compiled yet">
      {problems.some(({ severity }) => severity === 'error')
        ? 'Mend what stops publishing, listed under the problems above; the source appears then.'
        : 'The compiler is starting; the source appears in a moment.'}
    </EmptyState>
  );
}

function Source({ container }: { container: ContainerScript }) {
  const { entry, bytes, rules, modules } = container;
  const ruleSet = useRuleSet();
  const field = useRef<CodeHandle>(null);
  const content = useMemo(() => ({ text: entry }), [entry]);
  const lines = useMemo(() => linesOfRules(entry), [entry]);
  const notes = useMemo<LineNote[]>(
    () =>
      rules.flatMap(({ id, raw }) => {
        const line = lines.get(id)?.line;
        return line === undefined ? [] : [{ line, text: `${raw} B` }];
      }),
    [rules, lines],
  );
  const names = new Map(ruleSet.rules.map(({ id, name }) => [id, name || id]));
  return (
    <div className="source">
      <div className="code-box">
        <Suspense fallback={<p className="loading">Loading the text editor…</p>}>
          <CodeField
            ref={field}
            label="Source of the container"
            language="javascript"
            content={content}
            notes={notes}
            readOnly
          />
        </Suspense>
      </div>
      <section className="source-bytes" aria-label="Bytes">
        <p>
          <b className="number">{kilobytes(bytes.raw)}</b> minified,{' '}
          <b className="number">{kilobytes(bytes.gzip)}</b> compressed with gzip.
        </p>
        <h2>Rules</h2>
        {rules.length === 0 && <p className="quiet">No rule is in the container.</p>}
        <ul>
          {rules.map(({ id, raw }) => (
            <li key={id}>
              <button
                type="button"
                className="source-rule"
                onClick={() => field.current?.show(lines.get(id)?.offset ?? 0)}
              >
                <span>{names.get(id) ?? id}</span> <span className="number">{raw} B</span>
              </button>
            </li>
          ))}
        </ul>
        <h2>Runtime</h2>
        <ul>
          {modules.map(({ name, raw }) => (
            <li key={name} className="source-module">
              <span>{name}</span> <span className="number">{raw} B</span>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

/** Where each rule's call or table row stands: its id is the first thing in it. */
function linesOfRules(entry: string): Map<string, { line: number; offset: number }> {
  const found = new Map<string, { line: number; offset: number }>();
  let offset = 0;
  entry.split('\n').forEach((text, index) => {
    const [, id] = /(?:\brule\(|\[)'((?:[^'\\]|\\.)*)', /.exec(text) ?? [];
    if (id !== undefined && !found.has(id)) found.set(id, { line: index + 1, offset });
    offset += text.length + 1;
  });
  return found;
}
