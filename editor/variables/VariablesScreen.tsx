import { Braces, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { own, renameId } from '../../shared/ruleset/references';
import type { Variable } from '../../shared/ruleset/types';
import { readSettings } from '../../shared/sentence';
import { type FormScope, problemAt } from '../forms/FormScope';
import { SettingsForm } from '../forms/SettingsForm';
import { countOfUses, ownerName, Uses, useUses } from '../forms/Uses';
import { catalog, edit, getRuleSet, undo, useProblems, useRuleSet } from '../shell/document';
import { Button } from '../ui/Button';
import { ConfirmDialog, Dialog } from '../ui/Dialog';
import { ProblemLine } from '../ui/Field';
import { Icon } from '../ui/Icon';
import { Page, Thing } from '../ui/Page';
import { Select } from '../ui/Select';
import { TextField } from '../ui/TextField';
import { notify } from '../ui/Toast';
import { FormatSteps } from './FormatSteps';
import { NewVariable } from './NewVariable';
import { addVariable, removeVariable, replaceVariable } from './variableChanges';
import './variables.css';

export default function VariablesScreen() {
  const ruleSet = useRuleSet();
  const problems = useProblems();
  const usesOf = useUses(ruleSet, catalog, 'variable');
  const [adding, setAdding] = useState(false);
  const [leaving, setLeaving] = useState<Variable>();
  const variables = ruleSet.variables ?? [];
  const scope: FormScope = {
    ruleSet,
    catalog,
    provided: new Set(['element', 'scroll', 'timer', 'visibility', 'data']),
    problems,
    purpose: 'a variable',
  };
  const remove = (variable: Variable) => {
    edit('Delete variable', (document) => removeVariable(document, variable.id));
    notify({ title: `Deleted ${variable.name ?? variable.id}`, action: { label: 'Undo', run: undo } });
  };

  return (
    <Page
      title="Variables"
      about="Values a rule can look at or send along: the name on the clicked card, an order value, a campaign."
      actions={
        <Button look="primary" onClick={() => setAdding(true)}>
          <Plus size={15} /> New variable
        </Button>
      }
    >
      {variables.length === 0 ? (
        <p className="quiet">
          None of your own yet. Make one here or while writing a rule; what is built in needs no set-up.
        </p>
      ) : (
        <div className="things">
          {variables.map((variable, index) => {
            const path = `/variables/${index}`;
            const uses = usesOf(variable.id);
            const definition = own(catalog.variables, variable.type);
            const problem = problemAt(problems, path);
            return (
              <Thing
                key={variable.id}
                path={path}
                icon={<Icon name={definition?.icon ?? ''} size={16} />}
                title={
                  <>
                    {variable.name ?? variable.id} <code className="quiet">{`{{${variable.id}}}`}</code>
                  </>
                }
                hint={definition ? readSettings(definition, variable.settings, ruleSet) : variable.type}
                aside={countOfUses(uses.length)}
              >
                {problem && <ProblemLine problem={problem} />}
                <VariableForm variable={variable} path={path} scope={scope} />
                <Uses uses={uses} ruleSet={ruleSet} />
                <div className="row-actions">
                  <Button
                    look="plain"
                    onClick={() => (uses.length > 0 ? setLeaving(variable) : remove(variable))}
                  >
                    <Trash2 size={15} /> Delete
                  </Button>
                </div>
              </Thing>
            );
          })}
        </div>
      )}
      <BuiltIns usesOf={(id) => usesOf(id).length} />
      <Dialog open={adding} onOpenChange={setAdding} title="Make a variable">
        <NewVariable
          name="Product name"
          scope={scope}
          onCancel={() => setAdding(false)}
          onCreate={(variable) => {
            edit('Create variable', (document) => addVariable(document, variable));
            setAdding(false);
          }}
        />
      </Dialog>
      <ConfirmDialog
        open={leaving !== undefined}
        onOpenChange={() => setLeaving(undefined)}
        title={`Delete ${leaving?.name ?? leaving?.id ?? ''}?`}
        action="Delete variable"
        dangerous
        onConfirm={() => leaving && remove(leaving)}
      >
        <p>It is still used by:</p>
        <ul className="bullets">
          {[...new Set(usesOf(leaving?.id ?? '').map((use) => ownerName(use.owner, ruleSet)))].map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
      </ConfirmDialog>
    </Page>
  );
}

function VariableForm({ variable, path, scope }: { variable: Variable; path: string; scope: FormScope }) {
  const definition = own(catalog.variables, variable.type);
  const change = (field: string, next: Variable) =>
    edit('Change variable', (document) => replaceVariable(document, next), `${path}/${field}`);
  const rename = (id: string) => {
    const taken = (getRuleSet().variables ?? []).some((one) => one.id === id) || own(catalog.builtins, id);
    if (taken || !/^[a-z][a-z0-9_]{0,63}$/.test(id)) {
      notify({
        title: taken ? `The name ${id} is taken` : `“${id}” cannot be a name`,
        description: 'Small letters, digits and _, starting with a letter, and not used yet.',
        tone: 'bad',
      });
      return;
    }
    edit('Rename variable', (document) => renameId(document, 'variable', variable.id, id, catalog));
  };
  return (
    <>
      <div className="form-columns">
        <TextField
          label="Name"
          value={variable.name ?? ''}
          onChange={(name) => change('name', { ...variable, name })}
        />
        <TextField label="Used as" mono commit value={variable.id} onChange={rename} />
      </div>
      <Select
        label="Where it comes from"
        value={variable.type}
        options={Object.values(catalog.variables).map((one) => ({ value: one.type, label: one.title }))}
        onChange={(type) => change('type', { ...variable, type, settings: {} })}
      />
      {definition && (
        <SettingsForm
          definition={definition}
          settings={variable.settings}
          scope={scope}
          path={`${path}/settings`}
          onChange={(settings, field) => change(`settings/${field}`, { ...variable, settings })}
        />
      )}
      <FormatSteps
        steps={variable.format ?? []}
        scope={scope}
        path={`${path}/format`}
        onChange={(format) => {
          const { format: _old, ...rest } = variable;
          change('format', format.length > 0 ? { ...rest, format } : rest);
        }}
      />
    </>
  );
}

function BuiltIns({ usesOf }: { usesOf: (id: string) => number }) {
  const builtins = Object.entries(catalog.builtins);
  const groups = [...new Set(builtins.map(([, variable]) => variable.group))];
  return (
    <section className="page-section">
      <h2>Built in</h2>
      <div className="built-ins">
        {groups.map((group) => (
          <div key={group}>
            <h3>
              <Braces size={13} aria-hidden="true" /> {group}
            </h3>
            <ul>
              {builtins
                .filter(([, variable]) => variable.group === group)
                .map(([id, variable]) => (
                  <li key={id}>
                    {variable.title} <code>{id}</code>
                    {usesOf(id) > 0 && <span className="quiet number"> {countOfUses(usesOf(id))}</span>}
                  </li>
                ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  );
}
