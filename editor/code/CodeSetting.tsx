import { useMemo, useRef, useState } from 'react';
import type { FieldSchema } from '../../shared/definition';
import { t } from '../../shared/texts/t';
import { edit, undo } from '../shell/document';
import { redo } from '../store/store';
import { type FieldProblem, ProblemLine } from '../ui/Field';
import { Switch } from '../ui/Switch';
import './codeSetting.css';
import { CodeFieldLater } from './CodeFieldLater';
import { typesFor } from './codeTypes';

export interface CodeSettingProps {
  label: string;
  hint?: string;
  hideLabel?: boolean;
  problem?: FieldProblem | undefined;
  schema: FieldSchema;
  value: string;
  onChange: (value: string | undefined) => void;
  /** Whether the site lets code of its own into the container. */
  allowed: boolean;
  /** Rows of what the code is given, where there are some. */
  needs: unknown;
}

/** Custom JavaScript: a body of a function, completed and coloured, with types for what it gets. */
export function CodeSetting(props: CodeSettingProps) {
  const { label, hint, hideLabel, problem, schema, value, onChange, allowed, needs } = props;
  const content = useMemo(() => ({ text: value }), [value]);
  const types = useMemo(() => typesFor(schema.gets ?? [], needs), [schema.gets, needs]);
  const [tabMoves, setTabMoves] = useState(false);
  const latest = useRef(onChange);
  latest.current = onChange;
  return (
    <div className="field code-setting">
      <span className={hideLabel ? 'visually-hidden' : 'field-label'}>{label}</span>
      <p className="code-setting-gets mono">{`function (${(schema.gets ?? []).join(', ')}) {`}</p>
      <div className="code-setting-box">
        <CodeFieldLater
          label={label}
          language="javascript"
          content={content}
          types={types}
          small
          onType={(read) => latest.current(read() || undefined)}
          onUndo={undo}
          onRedo={redo}
          onTabMoves={setTabMoves}
        />
      </div>
      <p className="code-setting-gets mono">{'}'}</p>
      {problem && <ProblemLine problem={problem} />}
      {hint && <p className="field-hint">{hint}</p>}
      <Switch
        label={t('Allow custom JavaScript on this site')}
        hint={t(
          'For every rule, variable and destination of the site. Off: nothing with code of your own is published.',
        )}
        checked={allowed}
        onChange={allow}
      />
      <p className="quiet" role="status">
        {tabMoves ? t('Tab now moves on') : t('Esc, then Tab, moves on')}
      </p>
    </div>
  );
}

function allow(allowed: boolean): void {
  edit(allowed ? t('Allow custom JavaScript') : t('Forbid custom JavaScript'), (ruleSet) => {
    const { customCode, ...site } = ruleSet.site;
    return { ...ruleSet, site: allowed ? { ...site, customCode: true } : site };
  });
}
