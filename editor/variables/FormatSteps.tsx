import { Plus, Trash2 } from 'lucide-react';
import { own } from '../../shared/ruleset/references';
import type { FormatStep } from '../../shared/ruleset/types';
import type { FormScope } from '../forms/FormScope';
import { SettingsForm } from '../forms/SettingsForm';
import { Button, IconButton } from '../ui/Button';
import { Menu } from '../ui/Menu';

export interface FormatStepsProps {
  steps: readonly FormatStep[];
  scope: FormScope;
  path: string;
  onChange: (steps: FormatStep[]) => void;
}

/** What is done to the value after it was read, in order. */
export function FormatSteps({ steps, scope, path, onChange }: FormatStepsProps) {
  const { formats } = scope.catalog;
  return (
    <div className="field">
      <span className="field-label">Then</span>
      {steps.map((step, index) => {
        const definition = own(formats, step.type);
        const { type, ...settings } = step;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: steps have no identity but their place
          <div key={index} className="format-step">
            <div className="format-step-head">
              <span>{definition?.title ?? type}</span>
              <IconButton
                small
                label={`Remove step ${index + 1}: ${definition?.title ?? type}`}
                icon={<Trash2 size={14} />}
                onClick={() => onChange(steps.filter((_, at) => at !== index))}
              />
            </div>
            {definition && Object.keys(definition.settings.properties).length > 0 && (
              <SettingsForm
                definition={definition}
                settings={settings}
                scope={scope}
                path={`${path}/${index}`}
                onChange={(next) =>
                  onChange(steps.map((one, at) => (at === index ? { ...next, type } : one)))
                }
              />
            )}
          </div>
        );
      })}
      <div>
        <Menu
          align="start"
          label="Add a step"
          trigger={
            <Button small>
              <Plus size={13} /> Add a step
            </Button>
          }
          entries={Object.values(formats).map((format) => ({
            label: format.title,
            onSelect: () => onChange([...steps, { type: format.type }]),
          }))}
        />
      </div>
    </div>
  );
}
