import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { useStore } from 'zustand';
import type { Problem } from '../../shared/problem';
import { mendsOf } from '../../shared/problems/mends';
import { ruleSetSchema } from '../../shared/ruleset/schema';
import type { RuleSet } from '../../shared/ruleset/types';
import { t } from '../../shared/texts/t';
import { catalog, edit, useProblems } from '../shell/document';
import { openAt } from '../shell/openAt';
import { plainAddress } from '../shell/placeOf';
import { redo, store, undo, useEditor } from '../store/store';
import { Button } from '../ui/Button';
import { ProblemLine } from '../ui/Field';
import type { CodeHandle, Mark } from './CodeField';
import { CodeFieldLater } from './CodeFieldLater';
import { type Kept, placeIn } from './cursor';
import { currentText, discard, followDocument, jsonText, settle, tidy, typeText } from './jsonText';
import { pathAround, placeInWords, placeOfProblem, placesIn } from './places';
import { referenceAt, referencesAt } from './references';

/** Reading and checking a whole rule set at every key would be felt; in a long one, at every word. */
const settleAfterMs = (characters: number) => Math.min(150 + characters / 3000, 600);
/** Where the cursor stands is looked up in the whole text: once it rests. */
const cursorSettlesMs = 150;
/** More marks than anyone reads, and few enough to draw at once. */
const maxMarks = 500;

let left: (Kept & { site: string | undefined }) | undefined;

/** The rule set as text: the same document as every other screen's. */
export function JsonView() {
  const { content, problems: own } = useStore(jsonText);
  const problems = useProblems();
  const schema = useMemo(() => ruleSetSchema(catalog), []);
  const [marks, setMarks] = useState<readonly Mark[]>([]);
  const [tabMoves, setTabMoves] = useState(false);
  const [ready, setReady] = useState(false);
  const field = useRef<CodeHandle>(null);
  const hold = useCallback((handle: CodeHandle | null) => {
    field.current = handle;
    setReady(handle !== null);
  }, []);
  const cursor = useRef(0);
  const [around, setAround] = useState('');
  const cursorTimer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const wanted = new URLSearchParams(useSearch()).get('at');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(followDocument, []);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      clearTimeout(cursorTimer.current);
    },
    [],
  );
  useEffect(() => {
    if (!ready) return;
    // The field takes its text in an effect of its own.
    const later = setTimeout(() => {
      const text = currentText();
      if (wanted !== null) field.current?.show(placesIn(text)(wanted).from);
      else if (left && left.site === store.getState().site?.id) field.current?.place(placeIn(left, text));
    }, 0);
    return () => clearTimeout(later);
  }, [ready, wanted]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: new content moves the places
  useEffect(() => {
    setMarks(
      own.length > 0 ? marksOf(currentText(), own) : mendable(marksOf(currentText(), problems), problems),
    );
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
          {t('Go to the first mistake')}
        </button>
        <CodeFieldLater
          ref={hold}
          label={t('Rule set as JSON')}
          language="json"
          content={content}
          schema={schema}
          marks={marks}
          ids={ids}
          onCursor={(offset) => {
            cursor.current = offset;
            clearTimeout(cursorTimer.current);
            cursorTimer.current = setTimeout(
              () => setAround(pathAround(currentText(), offset)),
              cursorSettlesMs,
            );
          }}
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
          onLeave={() => {
            tidy();
            left = { offset: cursor.current, text: currentText(), site: store.getState().site?.id };
          }}
          onTabMoves={setTabMoves}
        />
      </div>
      <footer className="code-foot">
        {own[0] ? (
          <LocalProblem problem={own[0]} more={own.length - 1} show={(at) => field.current?.show(at)} />
        ) : (
          <p className="quiet">{t('In step with every other screen; undo is shared with them.')}</p>
        )}
        <OpenPlace path={around} />
        <p className="quiet code-keys" role="status">
          {tabMoves ? t('Tab now moves on') : t('Esc, then Tab, moves on')}
        </p>
      </footer>
    </>
  );
}

/** From the JSON to the screen where the same is clicked together. */
function OpenPlace({ path }: { path: string }) {
  const [, go] = useLocation();
  const address = useEditor(({ document }) => plainAddress(path, document));
  const name = useEditor(({ document }) => placeName(path, document));
  if (address === '/json') return null;
  return (
    <Button
      small
      onClick={() => {
        go(address);
        openAt(path);
      }}
    >
      {t('Open {name}', { name })}
    </Button>
  );
}

function placeName(path: string, { rules }: RuleSet): string {
  const [, list = '', index] = path.split('/');
  const rule = list === 'rules' && index !== undefined ? rules[Number(index)] : undefined;
  return rule ? `“${rule.name || rule.id}”` : `${list.charAt(0).toUpperCase()}${list.slice(1)}`;
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
          <b>{t('Not in the rule set yet.')}</b> {t('This text stays here until it fits')}
          {more > 0 && (
            <>
              ; {t('{more, plural, one {one more problem} other {# more problems}}', { more })}{' '}
              {t('after this one')}
            </>
          )}
          .
        </p>
        <ProblemLine problem={{ ...problem, message: placeInWords(text, problem) + problem.message }} />
      </div>
      <Button small onClick={() => show(placeOfProblem(text, problem).from)}>
        {t('Go to it')}
      </Button>
      <Button small onClick={discard}>
        {t('Discard this text')}
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

/** In the document as it is when they are asked for, which the text may be ahead of by a few keys. */
const ids = {
  references: (text: string, offset: number) =>
    referencesAt(text, offset, store.getState().document, catalog),
  meaning: (text: string, offset: number) => referenceAt(text, offset, store.getState().document, catalog),
};

/** The same marks with the ways out of their problems. */
function mendable(marks: readonly Mark[], problems: readonly Problem[]): Mark[] {
  const { document } = store.getState();
  return marks.map((mark, index) => {
    const problem = problems[index];
    const mends = problem ? mendsOf(problem, document, catalog) : [];
    return {
      ...mark,
      mends: mends.map(({ label, change }) => ({ label, apply: () => settle() && edit(label, change) })),
    };
  });
}

function marksOf(text: string, problems: readonly Problem[]): Mark[] {
  const placeOf = placesIn(text);
  return problems.slice(0, maxMarks).map((problem) => ({
    ...(problem.code === 'not-json' ? placeOfProblem(text, problem) : placeOf(problem.path)),
    severity: problem.severity,
    message: problem.message,
  }));
}
