/** What the fields of a rule set are called, and what their choices mean, where a change has to name them. */
import { pers } from '../readRule';
import { own } from '../ruleset/own';
import { marked } from '../texts/marked';
import { t, told } from '../texts/t';

/** By key, wherever it stands; a key of one meaning only. */
const titles: Readonly<Record<string, string>> = {
  $schema: marked('Schema address'),
  all: marked('All of'),
  allowPersonalData: marked('Personal data allowed'),
  amount: marked('Amount'),
  any: marked('Any of'),
  attribute: marked('Attribute'),
  business: marked('Kind of business'),
  code: marked('Kind of problem'),
  conditions: marked('Conditions'),
  consent: marked('Consent asked for'),
  currency: marked('Currency'),
  customCode: marked('JavaScript of your own'),
  days: marked('Days'),
  default: marked('State before visitors are asked'),
  description: marked('Meaning'),
  destinations: marked('Destinations'),
  effort: marked('Effort'),
  enabled: marked('Switched on'),
  enum: marked('Allowed values'),
  equals: marked('What it has to be'),
  event: marked('Event'),
  events: marked('Events'),
  everything: marked('From here on, everything is counted'),
  expect: marked('What should happen'),
  family: marked('Kind of touchpoint'),
  fingerprint: marked('What is remembered of the element'),
  folder: marked('Folder'),
  format: marked('Format'),
  frequency: marked('How often'),
  from: marked('From'),
  guards: marked('Tests beside the selector'),
  hours: marked('Hours'),
  hypothesis: marked('Hypothesis'),
  id: marked('Id'),
  ifItMoves: marked('What to do if it moves'),
  ignoreCase: marked('Any case'),
  labels: marked('Labels'),
  limit: marked('At most'),
  limits: marked('Limits of the plan'),
  manager: marked('Who asks for consent'),
  map: marked('Names this destination wants'),
  moment: marked('Moment'),
  name: marked('Name'),
  naming: marked('Naming convention'),
  not: marked('Not'),
  notes: marked('Notes'),
  operator: marked('Comparison'),
  orderValue: marked('Average order'),
  origins: marked('Addresses'),
  owner: marked('Owner'),
  page: marked('Most events of a page'),
  params: marked('Parameters'),
  pending: marked('Events before visitors are asked'),
  per: marked('Per'),
  percent: marked('Share of visitors'),
  plan: marked('Plan'),
  priority: marked('Priority'),
  ran: marked('What the visit rests on'),
  rate: marked('Share that goes on'),
  read: marked('What is compared'),
  reason: marked('Reason'),
  recipe: marked('Recipe that is to measure it'),
  required: marked('Required'),
  role: marked('Role'),
  rollout: marked('Rollout'),
  rule: marked('Rule'),
  rules: marked('Rules'),
  schedule: marked('Schedule'),
  scope: marked('What was picked'),
  selector: marked('Selector'),
  sentBy: marked('Sent by'),
  settings: marked('Settings'),
  silenced: marked('Silenced problems'),
  site: marked('Site'),
  sizeBudget: marked('Size budget'),
  stage: marked('Stage'),
  stages: marked('Stages'),
  state: marked('State'),
  steps: marked('Most milestones'),
  storage: marked('Consent our own storage needs'),
  strength: marked('Strength'),
  targetChecks: marked('Page views on which targets are looked up'),
  tier: marked('Intent'),
  timeZone: marked('Time zone'),
  title: marked('Title'),
  to: marked('Until'),
  total: marked('Most events beside the goals'),
  triggers: marked('Triggers'),
  type: marked('Kind'),
  value: marked('Value'),
  variable: marked('Variable'),
  visit: marked('Visit'),
  windowDays: marked('Conversion window'),
  withoutStorage: marked('Where storage is not allowed'),
};

/** `Time zone` for `timeZone`; a name that people gave stays as it is. */
export function fieldTitle(key: string): string {
  return told(own(titles, key)) ?? key;
}

/** By key and stored choice. */
const choices: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  business: {
    shop: marked('a shop'),
    saas: marked('software as a service'),
    leads: marked('leads'),
    content: marked('content'),
    other: marked('something else'),
  },
  effort: { low: marked('low'), medium: marked('medium'), high: marked('high') },
  expect: { fire: marked('it fires'), 'not-fire': marked('it does not fire') },
  manager: { page: marked('the site’s banner'), none: marked('nobody') },
  naming: { flat: marked('one name'), parts: marked('category, action and label') },
  pending: { queue: marked('wait'), drop: marked('are dropped') },
  per: pers,
  read: { text: marked('its text'), attribute: marked('an attribute') },
  role: { milestone: marked('milestone'), signal: marked('signal'), macro: marked('goal') },
  scope: {
    only: marked('only this one'),
    each: marked('each like it'),
    says: marked('what says the same'),
    link: marked('links there'),
    custom: marked('typed by hand'),
  },
  sentBy: {
    rules: marked('rules'),
    page: marked('the site’s own code'),
    elsewhere: marked('another system'),
  },
  state: { draft: marked('draft'), shadow: marked('collected only'), live: marked('live') },
  strength: { strong: marked('strong'), fair: marked('fair'), fragile: marked('fragile') },
  withoutStorage: { fire: marked('counted in memory'), skip: marked('skipped') },
  default: { unknown: marked('unknown'), denied: marked('denied'), granted: marked('granted') },
  type: {
    string: marked('text'),
    number: marked('number'),
    integer: marked('whole number'),
    boolean: marked('yes or no'),
    fixed: marked('an amount'),
    variable: marked('read from a variable'),
    rate: marked('a share of the order'),
  },
  destinations: { all: marked('all') },
};

/** A choice in words; undefined where the text is no choice but something people wrote. */
export function choiceWords(key: string, value: string): string | undefined {
  const ofKey = own(choices, key);
  return ofKey && told(own(ofKey, value));
}

/** What is meant where nothing is said. */
export const defaults: Readonly<Record<string, unknown>> = {
  allowPersonalData: false,
  customCode: false,
  enabled: true,
  ignoreCase: false,
  naming: 'flat',
  percent: 100,
  priority: 0,
  required: false,
  sentBy: 'rules',
  targetChecks: 0,
  withoutStorage: 'fire',
  destinations: 'all',
};

export function yesOrNo(value: boolean): string {
  return value ? t('yes') : t('no');
}
