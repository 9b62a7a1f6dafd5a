import { CircleCheck, CircleHelp, CircleX, FlaskConical, Play, ScanSearch, Trash2 } from 'lucide-react';
import { useLocation } from 'wouter';
import type { RuleTest } from '../../shared/ruleset/types';
import { t } from '../../shared/texts/t';
import { type TestResult, visitOf } from '../../shared/visit/tests';
import { previewStore } from '../preview/previewStore';
import { chooseRow } from '../preview/timeline/viewStore';
import { edit, undo, useRuleSet } from '../shell/document';
import { useEditor } from '../store/store';
import { Badge, type Tone } from '../ui/Badge';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { Page, Thing } from '../ui/Page';
import { RadioList } from '../ui/RadioList';
import { TextField } from '../ui/TextField';
import { notify } from '../ui/Toast';
import { runNow } from './runNow';
import { changeTest, removeTest } from './testChanges';
import './replay.css';

const states: Record<TestResult['state'], { words: string; tone: Tone; icon: typeof CircleX }> = {
  passed: { words: t('Passed'), tone: 'ok', icon: CircleCheck },
  failed: { words: t('Failed'), tone: 'bad', icon: CircleX },
  unknown: { words: t('Unknown'), tone: 'warn', icon: CircleHelp },
};

/** What rules should do at moments that were kept, and whether they do. */
export default function TestsScreen() {
  const { tests = [], rules } = useRuleSet();
  const results = useEditor((state) => state.tests);
  const [, go] = useLocation();
  if (tests.length === 0)
    return (
      <EmptyState
        screen
        icon={<FlaskConical size={26} />}
        title={t('Keep what your rules should do')}
        actions={
          <Button look="primary" onClick={() => go('/preview')}>
            <ScanSearch size={15} /> {t('Open Preview')}
          </Button>
        }
      >
        {t(
          'Use your site in Preview, open a moment, and press Should fire or Should not fire under a rule. The moment is kept with the rules: from then on every change is tried on it, and nothing that breaks it is published by mistake.',
        )}
      </EmptyState>
    );
  const failed = results.filter(({ state }) => state === 'failed').length;
  return (
    <Page
      title={t('Tests')}
      about={
        failed === 0
          ? t(
              'Moments of visits at which a rule should fire, or should not. They run with every change and before each publish.',
            )
          : t(
              '{failed, plural, one {One test fails.} other {# tests fail.}} Publishing asks for a reason until the rules, or the tests, are mended.',
              { failed },
            )
      }
      actions={
        <Button onClick={() => void runNow()}>
          <Play size={14} /> {t('Run all')}
        </Button>
      }
    >
      <div className="things">
        {tests.map((test, index) => (
          <TestThing
            key={test.id}
            test={test}
            index={index}
            result={results.find(({ id }) => id === test.id)}
            rule={rules.find(({ id }) => id === test.rule)?.name ?? test.rule}
          />
        ))}
      </div>
    </Page>
  );
}

function TestThing({
  test,
  index,
  result,
  rule,
}: {
  test: RuleTest;
  index: number;
  result: TestResult | undefined;
  rule: string;
}) {
  const [, go] = useLocation();
  const state = result && states[result.state];
  const StateIcon = state?.icon ?? CircleHelp;
  const title = result?.name ?? test.name ?? test.id;
  const remove = () => {
    edit(t('Delete test'), (document) => removeTest(document, test.id));
    notify({ title: t('Deleted the test {title}', { title }), action: { label: t('Undo'), run: undo } });
  };
  const openMoment = () => {
    previewStore.setState({
      opened: { visit: visitOf(test), file: t('Test: {title}', { title }) },
      row: null,
      open: true,
    });
    chooseRow(`${test.moment}`, test.rule);
    go('/preview');
  };
  return (
    <Thing
      path={`/tests/${index}`}
      icon={<StateIcon size={16} className={`test-state ${state?.tone ?? ''}`} aria-hidden="true" />}
      title={title}
      hint={result && result.state !== 'passed' ? result.why : whenWords(test)}
      aside={state ? <Badge tone={state.tone}>{state.words}</Badge> : t('Not run yet')}
    >
      {result?.state === 'passed' && <p className="test-why">{result.why}</p>}
      <TextField
        label={t('Name')}
        placeholder={t('What happens in the visit')}
        value={test.name ?? ''}
        onChange={(name) =>
          edit(t('Name test'), (document) => changeTest(document, test.id, { name }), test.id)
        }
      />
      <RadioList
        label={t('At this moment, {rule}', { rule })}
        value={test.expect}
        onChange={(expect) =>
          edit(t('Change test'), (document) =>
            changeTest(document, test.id, { expect: expect as RuleTest['expect'] }),
          )
        }
        options={[
          { value: 'fire', label: t('should fire') },
          { value: 'not-fire', label: t('should not fire') },
        ]}
      />
      <div className="row-actions">
        <Button look="plain" onClick={openMoment}>
          <ScanSearch size={15} /> {t('Open the moment')}
        </Button>
        <Button look="plain" onClick={() => go(`/rules/${test.rule}`)}>
          {t('Open the rule')}
        </Button>
        <Button look="plain" onClick={remove}>
          <Trash2 size={15} /> {t('Delete')}
        </Button>
      </div>
    </Thing>
  );
}

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });

function whenWords({ visit, moment }: RuleTest): string {
  const entry = visit[moment];
  const at = entry ? ` of ${day.format(entry.at)}` : '';
  return visit.length === 1
    ? t('One moment of a visit{at}', { at })
    : t('A visit{at}, {count} entries', { at, count: visit.length });
}
