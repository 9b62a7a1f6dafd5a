import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { Problem } from '../../shared/problem';
import { ruleSetSchema } from '../../shared/ruleset/schema';
import { catalog, useProblems } from '../shell/document';
import { plainAddress } from '../shell/placeOf';
import { redo, store, undo } from '../store/store';
import { Button } from '../ui/Button';
import { ProblemLine } from '../ui/Field';
import type { CodeHandle, Mark } from './CodeField';
import { currentText, discard, followDocument, jsonText, settle, tidy, typeText } from './jsonText';
import { placeInWords, placeOfProblem, placesIn } from './places';

const CodeField = lazy(() => import('./CodeField'));

/** Reading and checking a whole rule set at every key would be felt; in a long one, at every word. */
const settleAfterMs = (characters: number) => Math.min(150 + characters / 3000, 600);
/** More marks than anyone reads, and few enough to draw at once. */
const maxMarks = 500;

/** The rule set as text: the same document as every other screen's. */
export function JsonView() {
  const { content, problems: own } = useStore(jsonText);
  const problems = useProblems();
  const schema = useMemo(() => ruleSetSchema(catalog), []);
  const [marks, setMarks] = useState<readonly Mark[]>([]);
  const [tabMoves, setTabMoves] = useState(false);
  const field = useRef<CodeHandle>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(followDocument, []);
  useEffect(() => () => clearTimeout(timer.current), []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: new content moves the places
  useEffect(() => {
    setMarks(marksOf(currentText(), own.length > 0 ? own : problems));
  }, [own, problems, content]);

  const agree = () => {
    clearTimeout(timer.current);
    const agrees = settle();
    if (agrees) field.current?.endStep();
    return agrees;
  };
  return (
    <>
      <div className="code-box">
        {/* Problems that no other screen shows lead here. */}
        <button
          type="button"
          className="visually-hidden"
          tabIndex={-1}
          data-path=""
          onFocus={() => field.current?.show(homeless(problems))}
        >
          Go to the first mistake
        </button>
        <Suspense fallback={<p className="loading">Loading the text editor…</p>}>
          <CodeField
            ref={field}
            label="Rule set as JSON"
            language="json"
            content={content}
            schema={schema}
            marks={marks}
            onType={(read) => {
              typeText(read);
              clearTimeout(timer.current);
              timer.current = setTimeout(agree, settleAfterMs(content.text.length));
            }}
            // Text that is not in the document is not in its history either: there the field's own undo goes back.
            onUndo={() => (agree() ? undo() : field.current?.undoTyping())}
            onRedo={() =>
              agree() && store.getState().history.future.length > 0 ? redo() : field.current?.redoTyping()
            }
            onLeave={tidy}
            onTabMoves={setTabMoves}
          />
        </Suspense>
      </div>
      <footer className="code-foot">
        {own[0] ? (
          <LocalProblem problem={own[0]} more={own.length - 1} show={(at) => field.current?.show(at)} />
        ) : (
          <p className="quiet">In step with every other screen; undo is shared with them.</p>
        )}
        <p className="quiet code-keys" role="status">
          {tabMoves ? 'Tab now moves on' : 'Esc, then Tab, moves on'}
        </p>
      </footer>
    </>
  );
}

/** Why the text is not in the rule set yet, where, and the two ways out. */
function LocalProblem({
  problem,
  more,
  show,
}: {
  problem: Problem;
  more: number;
  show: (offset: number) => void;
}) {
  const text = currentText();
  return (
    <div className="code-problem">
      <div role="alert">
        <p>
          <b>Not in the rule set yet.</b> This text stays here until it fits
          {more > 0 && <>; {more === 1 ? 'one more problem' : `${more} more problems`} after this one</>}.
        </p>
        <ProblemLine problem={{ ...problem, message: placeInWords(text, problem) + problem.message }} />
      </div>
      <Button small onClick={() => show(placeOfProblem(text, problem).from)}>
        Go to it
      </Button>
      <Button small onClick={discard}>
        Discard this text
      </Button>
    </div>
  );
}

/** The first problem that only this screen shows, or the first of all. */
function homeless(problems: readonly Problem[]): number {
  const { document } = store.getState();
  const first = problems.find(({ path }) => plainAddress(path, document) === '/json') ?? problems[0];
  return first ? placesIn(currentText())(first.path).from : 0;
}

function marksOf(text: string, problems: readonly Problem[]): Mark[] {
  const placeOf = placesIn(text);
  return problems.slice(0, maxMarks).map((problem) => ({
    ...(problem.code === 'not-json' ? placeOfProblem(text, problem) : placeOf(problem.path)),
    severity: problem.severity,
    message: problem.message,
  }));
}
