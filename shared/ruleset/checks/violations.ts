/** What a precompiled JSON Schema check finds, said in words that name the place and the way out. */

import type { FieldSchema, SettingsSchema } from '../../definition';
import { pointer, segmentsOf, valueAt } from '../../pointer';
import type { Problem } from '../../problem';
import * as say from '../../problems/structure';
import { t } from '../../texts/t';
import type { Check, Violation } from '../../validators';
import { own } from '../own';
import { schemaAt } from '../schemaAt';
import type { ShapeContext } from './shape';
import { inQuotes, kindOf, typeInWords } from './values';

/** Reports all of a value that stands at a place. `settings`: the fields it should have; without, it is the frame. */
export function violations(
  context: ShapeContext,
  check: Check,
  value: unknown,
  at: string,
  settings: SettingsSchema | undefined,
): void {
  if (check(value)) return;
  for (const violation of check.errors ?? [])
    context.problems.push(inWords(context, violation, value, at, settings));
}

function inWords(
  context: ShapeContext,
  { keyword, instancePath, params }: Violation,
  root: unknown,
  at: string,
  settings: SettingsSchema | undefined,
): Problem {
  const path = at + instancePath;
  const place = context.place(path);
  const value = valueAt(root, instancePath);
  const found = inQuotes(value);
  const schema: Described | undefined = settings ? fieldAt(settings, instancePath) : schemaAt(path);
  switch (keyword) {
    case 'required': {
      const name = String(params['missingProperty']);
      const fields = settings && schema?.properties;
      return say.missingField(path, place, name, (fields && own(fields, name)?.title) ?? name);
    }
    case 'additionalProperties': {
      const name = String(params['additionalProperty']);
      return say.unknownField(path + pointer(name), place, name, Object.keys(schema?.properties ?? {}));
    }
    case 'type':
      return say.wrongType(path, place, typeInWords(params['type']), kindOf(value));
    case 'enum':
      return say.notAllowed(path, place, found, (params['allowedValues'] as unknown[]) ?? []);
    case 'pattern':
      if (/^\/site\/origins\/\d+$/.test(path)) return say.invalidOrigin(path, found);
      return say.malformed(path, place, found, patternWayOut(schema));
    case 'minLength':
    case 'minItems':
      return say.outOfRange(
        path,
        place,
        Number(params['limit']) === 1
          ? t('not be empty. Fill it in')
          : t('have at least {limit} entries', { limit: Number(params['limit']) }),
      );
    case 'maxLength':
      return say.outOfRange(
        path,
        place,
        t('have at most {limit} characters. Shorten it', { limit: Number(params['limit']) }),
      );
    case 'maxItems':
      return say.outOfRange(
        path,
        place,
        t('have at most {limit} entries. Remove some', { limit: Number(params['limit']) }),
      );
    case 'minimum':
      return say.outOfRange(
        path,
        place,
        t('be at least {limit}, but is {found}', { limit: Number(params['limit']), found }),
      );
    case 'maximum':
      return say.outOfRange(
        path,
        place,
        t('be at most {limit}, but is {found}', { limit: Number(params['limit']), found }),
      );
    default:
      return say.malformed(path, place, found, t('See its description in the schema, and correct it.'));
  }
}

interface Described {
  description?: string;
  examples?: readonly unknown[];
  properties?: Readonly<Record<string, { title?: string }>>;
}

function patternWayOut(schema: Described | undefined): string {
  const example = schema?.examples?.[0];
  if (example !== undefined) return t('Write something like {example}.', { example: String(example) });
  return schema?.description ?? t('See its description in the schema, and correct it.');
}

/** The field at a place of the settings; those themselves at ''. Undefined inside a trigger that settings hold. */
function fieldAt(settings: SettingsSchema, instancePath: string): FieldSchema | undefined {
  let field: FieldSchema | undefined = settings;
  for (const segment of segmentsOf(instancePath))
    field = field?.properties ? own(field.properties, segment) : field?.items;
  return field;
}
