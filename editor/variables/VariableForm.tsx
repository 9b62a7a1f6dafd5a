import { own } from '../../shared/ruleset/own';
import { renameId } from '../../shared/ruleset/rename';
import type { Variable } from '../../shared/ruleset/types';
import { t } from '../../shared/texts/t';
import type { FormScope } from '../forms/FormScope';
import { SettingsForm } from '../forms/SettingsForm';
import { catalog, edit, getRuleSet } from '../shell/document';
import { TextField } from '../ui/TextField';
import { notify } from '../ui/Toast';
import { FormatSteps } from './FormatSteps';
import { VariableKindField } from './VariableKindField';
import { replaceVariable } from './variableChanges';

/** Everything about one variable of the site's own. */
export function VariableForm({
  variable,
  path,
  scope,
}: {
  variable: Variable;
  path: string;
  scope: FormScope;
}) {
  const definition = own(catalog.variables, variable.type);
  const change = (field: string, next: Variable) =>
    edit(t('Change variable'), (document) => replaceVariable(document, next), `${path}/${field}`);
  const rename = (id: string) => {
    const taken = (getRuleSet().variables ?? []).some((one) => one.id === id) || own(catalog.builtins, id);
    if (taken || !/^[a-z][a-z0-9_]{0,63}$/.test(id)) {
      notify({
        title: taken ? t('The name {id} is taken', { id }) : t('“{id}” cannot be a name', { id }),
        description: t('Small letters, digits and _, starting with a letter, and not used yet.'),
        tone: 'bad',
      });
      return;
    }
    edit(t('Rename variable'), (document) => renameId(document, 'variable', variable.id, id, catalog));
  };
  return (
    <>
      <div className="form-columns">
        <TextField
          label={t('Name')}
          value={variable.name ?? ''}
          onChange={(name) => change('name', { ...variable, name })}
        />
        <TextField label={t('Used as')} mono commit value={variable.id} onChange={rename} />
      </div>
      <VariableKindField
        type={variable.type}
        catalog={catalog}
        onChange={(type, settings) => change('type', { ...variable, type, settings })}
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
