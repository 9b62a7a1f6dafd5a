import type { SettingsSchema } from '../../shared/definition';
import { pointer } from '../../shared/pointer';
import { isApplicable } from '../../shared/sentence';
import { type Also, type FormScope, problemAt } from './FormScope';
import './forms.css';
import { SettingField } from './SettingField';

export interface SettingsFormProps {
  definition: { settings: SettingsSchema };
  settings: Readonly<Record<string, unknown>>;
  onChange: (settings: Record<string, unknown>, field: string, also?: Also) => void;
  scope: FormScope;
  /** Where these settings stand in the rule set, for problems: `/destinations/1/settings`. */
  path: string;
  /** Only these fields, in this order; all of them otherwise. */
  fields?: readonly string[];
}

/** Draws the settings of any definition; a type never brings its own form. */
export function SettingsForm({ definition, settings, onChange, scope, path, fields }: SettingsFormProps) {
  const names = (fields ?? Object.keys(definition.settings.properties)).filter((name) =>
    isApplicable(definition.settings, settings, name),
  );
  return (
    <div className="settings-form">
      {names.map((name) => {
        const schema = definition.settings.properties[name];
        return (
          schema && (
            <SettingField
              key={name}
              name={name}
              schema={schema}
              value={settings[name]}
              problem={problemAt(scope.problems, path + pointer(name))}
              path={path + pointer(name)}
              scope={scope}
              onChange={(value, also) => onChange(withSetting(definition, settings, name, value), name, also)}
            />
          )
        );
      })}
    </div>
  );
}

/** A default is not stored unless it must be: rule sets stay short, and a better default reaches old rules. */
export function withSetting(
  definition: { settings: SettingsSchema },
  settings: Readonly<Record<string, unknown>>,
  name: string,
  value: unknown,
): Record<string, unknown> {
  const { [name]: _old, ...rest } = settings;
  const fallback = definition.settings.properties[name]?.default;
  const isDefault = fallback !== undefined && JSON.stringify(value) === JSON.stringify(fallback);
  const droppable = isDefault && !definition.settings.required?.includes(name);
  return value === undefined || droppable ? rest : { ...settings, [name]: value };
}
