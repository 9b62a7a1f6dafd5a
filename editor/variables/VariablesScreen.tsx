import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { own } from '../../shared/ruleset/own';
import type { Variable } from '../../shared/ruleset/types';
import { readSettings } from '../../shared/sentence';
import { t } from '../../shared/texts/t';
import { DeleteDialog } from '../forms/DeleteDialog';
import { type FormScope, problemAt } from '../forms/FormScope';
import { countOfUses, Uses, useUses } from '../forms/Uses';
import { catalog, edit, undo, useProblems, useRuleSet } from '../shell/document';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { ProblemLine } from '../ui/Field';
import { Icon } from '../ui/Icon';
import { Page, Thing } from '../ui/Page';
import { notify } from '../ui/Toast';
import { BuiltIns } from './BuiltIns';
import { NewVariable } from './NewVariable';
import { VariableForm } from './VariableForm';
import { addVariable, removeVariable } from './variableChanges';
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
    // A variable of its own may be read by any rule, whatever sets that off.
    provided: new Set(Object.values(catalog.builtins).flatMap(({ needs }) => needs ?? [])),
    problems,
    purpose: 'a variable',
  };
  const remove = (variable: Variable) => {
    edit(t('Delete variable'), (document) => removeVariable(document, variable.id));
    notify({
      title: t('Deleted {name}', { name: variable.name ?? variable.id }),
      action: { label: t('Undo'), run: undo },
    });
  };

  return (
    <Page
      title={t('Variables')}
      about={t(
        'Values a rule can look at or send along: the name on the clicked card, an order value, a campaign.',
      )}
      actions={
        <Button look="primary" onClick={() => setAdding(true)}>
          <Plus size={15} /> {t('New variable')}
        </Button>
      }
    >
      {variables.length === 0 ? (
        <p className="quiet">
          {t(
            'None of your own yet. Make one here or while writing a rule; what is built in needs no set-up.',
          )}
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
                hint={
                  definition ? readSettings(definition, variable.settings, ruleSet, catalog) : variable.type
                }
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
                    <Trash2 size={15} /> {t('Delete')}
                  </Button>
                </div>
              </Thing>
            );
          })}
        </div>
      )}
      <BuiltIns usesOf={(id) => usesOf(id).length} />
      <Dialog open={adding} onOpenChange={setAdding} title={t('New variable')}>
        <NewVariable
          titled
          name="Product name"
          scope={scope}
          onCancel={() => setAdding(false)}
          onCreate={(variable) => {
            edit(t('Create variable'), (document) => addVariable(document, variable));
            setAdding(false);
          }}
        />
      </Dialog>
      <DeleteDialog
        what="variable"
        name={leaving && (leaving.name ?? leaving.id)}
        uses={usesOf(leaving?.id ?? '')}
        ruleSet={ruleSet}
        onConfirm={() => leaving && remove(leaving)}
        onClose={() => setLeaving(undefined)}
      />
    </Page>
  );
}
