/** Texts that stand in data rather than in calls: what definitions, recipes and starters say, told in the language when shown. */
import { catalog } from '../../runtime/catalog';
import { type StarterBusiness, starterPlan, starterStages } from '../../shared/plan/starters';
import { recipes } from '../../shared/recipes/index';
import { isTree } from '../../shared/same';

/** Fields that people read, wherever they stand in a definition. */
const spoken = new Set([
  'title',
  'description',
  'sentence',
  'negated',
  'placeholder',
  'enumTitles',
  'unit',
  'group',
  'outcome',
  'rule',
]);
/** Fields that people read in a recipe or a starter. */
const spokenOfRecipes = new Set([
  'title',
  'description',
  'ask',
  'hint',
  'words',
  'about',
  'label',
  'why',
  'note',
  'notes',
  'name',
  'text',
  'choices',
  'titles',
  'group',
  'placeholder',
]);
/** What is not for people, or is the document a recipe makes: it is in the language of whoever adds it. */
const unspoken = new Set(['settings', 'makes', 'fixture', 'default', 'id', 'type']);

export function textsOfData(): Set<string> {
  const texts = new Set<string>();
  const look = (
    value: unknown,
    keys: ReadonlySet<string>,
    skipped: ReadonlySet<string>,
    said = false,
  ): void => {
    if (typeof value === 'string') {
      if (said && /\p{L}/u.test(value)) texts.add(value);
    } else if (Array.isArray(value)) for (const one of value) look(one, keys, skipped, said);
    else if (isTree(value))
      for (const [key, one] of Object.entries(value))
        if (!skipped.has(key)) look(one, keys, skipped, keys.has(key));
  };
  const kinds = [catalog.triggers, catalog.variables, catalog.destinations, catalog.formats];
  for (const definition of kinds.flatMap((kind) => Object.values(kind))) {
    const { settings, examples, presets, ...rest } = definition as typeof definition & { examples: unknown };
    look(rest, spoken, unspoken);
    // Names of settings are keys here, and may be called as a field that people read is.
    fieldsOf(settings.properties, (field) =>
      look(field, spoken, new Set(['properties', 'items', 'examples', 'default', 'enum', 'format'])),
    );
    look(examples, spoken, unspoken);
    look(presets, spoken, unspoken);
  }
  for (const { settings, ...rest } of Object.values(catalog.consentSources)) {
    look(rest, new Set([...spoken, 'needs']), unspoken);
    fieldsOf(settings.properties, (field) =>
      look(field, spoken, new Set(['properties', 'items', 'examples', 'default', 'enum', 'format'])),
    );
  }
  look(Object.values(catalog.operators), spoken, unspoken);
  look(Object.values(catalog.builtins), spoken, unspoken);
  look(recipes, spokenOfRecipes, unspoken);
  const kindsOfBusiness: readonly StarterBusiness[] = ['shop', 'saas', 'leads', 'content', 'other'];
  for (const business of kindsOfBusiness)
    for (const lowTraffic of [false, true])
      look(starterPlan(business, lowTraffic), spokenOfRecipes, unspoken);
  look(starterStages, spokenOfRecipes, unspoken);
  return texts;
}

interface Field {
  properties?: Readonly<Record<string, object>>;
  items?: object;
}

function fieldsOf(fields: Readonly<Record<string, object>>, visit: (field: object) => void): void {
  for (const field of Object.values(fields)) {
    visit(field);
    const { properties, items } = field as Field;
    if (properties) fieldsOf(properties, visit);
    if (items) fieldsOf({ items }, visit);
  }
}
