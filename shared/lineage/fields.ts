/** What an event takes from the page, field by field. */
import { paramNeeds } from '../consent/needs';
import type { Catalog, DestinationDefinition } from '../definition';
import { own } from '../ruleset/own';
import { references } from '../ruleset/template';
import { translationOf } from '../ruleset/translation';
import type { Destination, Rule, RuleSet } from '../ruleset/types';
import { walkRule } from '../ruleset/walk';
import { marked } from '../texts/marked';
import { t, told } from '../texts/t';
import { receivesOf } from './receivers';
import type { LineageField } from './types';

/** Parts of an event beside its parameters, by their path in it. */
const envelope: Readonly<Record<string, string>> = {
  id: marked('Random, made for the event'),
  created_at: marked('The browser’s clock'),
  page_id: marked('Random, made for the page view'),
  session_id: marked('Random, kept on the device with consent'),
  visitor_id: marked('Random, kept on the device with consent'),
  user_id: marked('As the page identifies the visitor'),
  consent: marked('What the visitor agreed to'),
  'page.url': marked('Address of the page, with allowed parameters only'),
  'page.title': marked('Title of the page'),
  'page.referrer': marked('Where the visitor came from, with allowed parameters only'),
  'page.width': marked('Size of the window'),
  'page.height': marked('Size of the window'),
  'page.language': marked('The browser’s language'),
  engagement: marked('How long the page was used and how far it was scrolled'),
};

export function fieldsOf(
  rule: Rule | undefined,
  destination: Destination,
  definition: DestinationDefinition,
  ruleSet: RuleSet,
  catalog: Catalog,
): LineageField[] {
  const { storage } = ruleSet.consent;
  const stored = storage === undefined ? [] : [storage];
  const parts = envelopeParts(destination, definition).filter(
    (name) => storage !== undefined || !['session_id', 'visitor_id'].includes(name),
  );
  return [
    ...paramFields(rule, destination, definition, ruleSet, catalog),
    ...parts.map(
      (name): LineageField => ({
        name,
        sentAs: name,
        from: told(own(envelope, name)) ?? name,
        personal: name === 'user_id',
        consent: ['session_id', 'visitor_id'].includes(name) ? stored : [],
      }),
    ),
  ];
}

function envelopeParts({ settings }: Destination, definition: DestinationDefinition): string[] {
  switch (receivesOf(definition)) {
    case 'whole':
      return Object.keys(envelope);
    case 'template': {
      const named = [...String(settings['url'] ?? '').matchAll(/\{([\w.]+)\}/g)].map(
        ([, name]) => name ?? '',
      );
      return Object.keys(envelope).filter((part) => named.includes(part));
    }
    case 'vendor':
      return definition.envelope === false ? [] : ['id'];
    case 'page':
      return [];
  }
}

function paramFields(
  rule: Rule | undefined,
  destination: Destination,
  definition: DestinationDefinition,
  ruleSet: RuleSet,
  catalog: Catalog,
): LineageField[] {
  if (!rule) return [];
  const names = Object.keys(rule.params ?? {});
  const translated = translationOf(destination, definition, rule.event, names)?.params ?? {};
  const planned = ruleSet.plan.events.find(({ name }) => name === rule.event)?.params ?? {};
  const needs = new Map(paramNeeds(rule.event, ruleSet));
  return Object.entries(rule.params ?? {}).flatMap(([name, value]): LineageField[] => {
    const sentAs = own(translated, name);
    if (sentAs === null) return [];
    return [
      {
        name,
        sentAs: sentAs ?? name,
        from:
          typeof value === 'string'
            ? sourceWords(value, ruleSet, catalog)
            : t('Fixed: {value}', { value: String(value) }),
        personal: own(planned, name)?.allowPersonalData === true,
        consent: needs.get(name) ?? [],
      },
    ];
  });
}

function sourceWords(text: string, ruleSet: RuleSet, catalog: Catalog): string {
  const read = references(text);
  if (read.length === 0) return t('Fixed: {value}', { value: text });
  return [...new Set(read)].map((id) => variableWords(id, ruleSet, catalog)).join(', ');
}

/** `Text or attribute on the page: Product name`; a built-in variable by its name alone. */
export function variableWords(id: string, ruleSet: RuleSet, catalog: Catalog): string {
  const declared = ruleSet.variables?.find((variable) => variable.id === id);
  if (!declared) return told(own(catalog.builtins, id)?.title) ?? id;
  const kind = told(own(catalog.variables, declared.type)?.title) ?? declared.type;
  return t('{kind}: {name}', { kind, name: declared.name ?? id });
}

/** Variables that decide whether the rule fires, each once, in words. They stay on the page. */
export function decidersOf(rule: Rule, ruleSet: RuleSet, catalog: Catalog): string[] {
  const found = new Set<string>();
  walkRule(rule, '', catalog, {
    comparison: ({ variable }) => found.add(variable),
    text: (value, { format }) => {
      if (format === 'template') for (const id of references(value)) found.add(id);
    },
  });
  return [...found].map((id) => variableWords(id, ruleSet, catalog));
}
