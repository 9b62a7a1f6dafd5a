import type { FieldSchema } from '../../shared/definition';
import { fieldWords } from '../../shared/sentence';
import { t, told } from '../../shared/texts/t';
import { type Also, type FormScope, problemAt } from '../forms/FormScope';
import { SettingField } from '../forms/SettingField';
import { Chip, type ChipKind } from '../ui/Chip';
import { Icon } from '../ui/Icon';
import { PartPopover } from './PartPopover';

interface SettingPartProps {
  name: string;
  schema: FieldSchema;
  value: unknown;
  kind: ChipKind;
  icon?: string | undefined;
  required: boolean;
  path: string;
  scope: FormScope;
  onChange: (value: unknown, also?: Also) => void;
}

/** One setting in a sentence: its words, and what opens when they are pressed. */
export function SettingPart({
  name,
  schema,
  value,
  kind,
  icon,
  required,
  path,
  scope,
  onChange,
}: SettingPartProps) {
  const title = told(schema.title) ?? name;
  const problem = problemAt(scope.problems, path);
  const isTarget = schema.format === 'target';
  const missing = value === undefined && schema.default === undefined;
  const words =
    missing && required && isTarget
      ? t('something on the page')
      : fieldWords(schema, value ?? schema.default, scope.ruleSet, scope.catalog);
  const isSelector =
    isTarget && typeof value === 'string' && !scope.ruleSet.targets?.some((target) => target.id === value);
  return (
    <PartPopover
      several={Boolean(schema.items?.properties) || schema.format === 'condition'}
      label={title}
      look={isTarget || schema.items?.properties || schema.format === 'event' ? 'wide' : 'plain'}
      trigger={
        <Chip
          kind={kind}
          missing={missing && (required || schema.placeholder === undefined)}
          problem={problem?.severity}
          aria-label={`${title}: ${words}`}
          data-path={path}
        >
          {icon && <Icon name={icon} />}
          <span className={isSelector ? 'mono' : ''}>{words}</span>
        </Chip>
      }
    >
      <SettingField
        name={name}
        schema={schema}
        value={value}
        problem={problem}
        path={path}
        scope={scope}
        onChange={onChange}
        alone
      />
    </PartPopover>
  );
}
