import type { Catalog, FieldSchema } from '../../shared/definition';
import type { Question, Recipe } from '../../shared/recipes/recipe';
import { told } from '../../shared/texts/t';

/** The schema of the first setting an answer goes into: its unit and its limits hold for the answer too. */
export function questionSchema(
  recipe: Recipe,
  question: Question,
  catalog: Catalog,
): FieldSchema | undefined {
  const schema = settingSchema(recipe, question, catalog);
  // How deep someone scrolls can be set in pixels too, so the setting itself names no unit.
  return inPercent.test(question.ask) ? { ...schema, unit: '%', maximum: 100 } : schema;
}

const inPercent = /, in percent/;

function settingSchema({ makes }: Recipe, { id }: Question, catalog: Catalog): FieldSchema | undefined {
  const place = `[[${id}]]`;
  const lists = [catalog.triggers, catalog.variables] as const;

  const inSettings = (type: string, settings: object): FieldSchema | undefined => {
    for (const [name, value] of Object.entries(settings)) {
      const schema = lists.map((list) => list[type]?.settings.properties[name]).find(Boolean);
      if (!schema) continue;
      if (value === place) return schema;
      if (Array.isArray(value) && value.includes(place)) {
        return { ...schema.items, ...(schema.unit === undefined ? {} : { unit: schema.unit }) };
      }
    }
    return undefined;
  };
  const inside = (part: unknown): FieldSchema | undefined => {
    if (typeof part !== 'object' || part === null) return undefined;
    if ('type' in part && typeof part.type === 'string' && 'settings' in part) {
      const { type, settings } = part;
      const found =
        typeof settings === 'object' && settings !== null ? inSettings(type, settings) : undefined;
      if (found) return found;
    }
    for (const each of Object.values(part)) {
      const found = inside(each);
      if (found) return found;
    }
    return undefined;
  };
  return inside([makes.rules, makes.variables]);
}

/** The field has the unit, and times are given in seconds to days, whatever the recipe counts in. */
export function askWords({ ask }: Question, schema: FieldSchema | undefined): string {
  return told(shortAsk(ask, schema));
}

/** Units that the field shows anyway are left out. */
export function shortAsk(ask: string, schema: FieldSchema | undefined): string {
  return schema?.unit === 'ms'
    ? ask.replace('how many milliseconds', 'how long')
    : ask.replace(inPercent, '');
}
