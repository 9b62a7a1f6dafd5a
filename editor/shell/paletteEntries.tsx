import {
  Braces,
  CircleAlert,
  Crosshair,
  Flag,
  History,
  ListTree,
  type LucideIcon,
  Send,
  Settings2,
  Zap,
} from 'lucide-react';
import type { Version } from '../../shared/api';
import type { Problem } from '../../shared/problem';
import type { RuleSet } from '../../shared/ruleset/types';
import { t } from '../../shared/texts/t';
import { destinationName } from '../rules/destinationsOf';
import type { Choice } from '../ui/ChoiceList';
import { Kbd } from '../ui/Kbd';
import type { Action } from './actions';
import { catalog } from './document';
import { placeToMend } from './openAt';
import { plainAddress } from './placeOf';
import { placeWords } from './placeWords';
import { screens } from './screens';

export interface PaletteEntry extends Choice {
  run?: () => void;
  address?: string;
  path?: string;
}

const icon = (Drawn: LucideIcon) => <Drawn size={15} aria-hidden="true" />;

export function actionEntries(actions: readonly Action[]): PaletteEntry[] {
  return actions
    .filter((action) => !action.keyOnly && action.enabled?.() !== false)
    .map((action) => ({
      id: `action ${action.id}`,
      label: action.label,
      keywords: action.keywords,
      group: t('Actions'),
      icon: icon(Zap),
      aside: action.shortcut && <Kbd keys={action.shortcut} />,
      run: action.run,
    }));
}

export function screenEntries(): PaletteEntry[] {
  return screens.map((screen) => ({
    id: `screen ${screen.path}`,
    label: t('Go to {title}', { title: screen.title }),
    keywords: screen.keywords,
    group: t('Screens'),
    icon: icon(screen.icon),
    address: `/${screen.path}`,
  }));
}

/** Every thing of the document, as people call it. */
export function thingEntries(ruleSet: RuleSet): PaletteEntry[] {
  return [
    ...ruleSet.rules.map((rule) => ({
      id: `rule ${rule.id}`,
      label: rule.name || rule.event || rule.id,
      aside: rule.event,
      keywords: `rule ${rule.id} ${rule.event} ${rule.labels?.join(' ') ?? ''} ${rule.folder ?? ''}`,
      group: 'Rules',
      icon: icon(ListTree),
      address: `/rules/${rule.id}`,
    })),
    ...ruleSet.plan.events.map((event, index) => ({
      id: `event ${event.name}`,
      label: event.title || event.name,
      ...(event.title && { aside: event.name }),
      keywords: `event conversion ${event.name} ${event.owner ?? ''}`,
      group: t('Events'),
      icon: icon(Flag),
      address: '/plan',
      path: `/plan/events/${index}`,
    })),
    ...(ruleSet.targets ?? []).map((target, index) => ({
      id: `target ${target.id}`,
      label: target.name ?? target.id,
      keywords: `target element selector ${target.selector}`,
      group: t('Targets'),
      icon: icon(Crosshair),
      address: '/targets',
      path: `/targets/${index}`,
    })),
    ...(ruleSet.variables ?? []).map((variable, index) => ({
      id: `variable ${variable.id}`,
      label: variable.name ?? variable.id,
      keywords: `variable value ${variable.id}`,
      group: t('Variables'),
      icon: icon(Braces),
      address: '/variables',
      path: `/variables/${index}`,
    })),
    ...ruleSet.destinations.map((destination, index) => ({
      id: `destination ${destination.id}`,
      label: destinationName(destination, catalog),
      keywords: t('destination send to tool {id} {type}', { id: destination.id, type: destination.type }),
      group: t('Destinations'),
      icon: icon(Send),
      address: '/destinations',
      path: `/destinations/${index}`,
    })),
    ...settings.map(({ label, keywords, path, address }) => ({
      id: `setting ${path}`,
      label,
      keywords: `setting configure option ${keywords}`,
      group: t('Settings'),
      icon: icon(Settings2),
      address,
      path,
    })),
  ];
}

const settings = [
  {
    label: t('Set the site’s addresses'),
    keywords: 'domain origin url website',
    path: '/site/origins',
    address: '/json',
  },
  {
    label: t('Set the site’s time zone'),
    keywords: 'clock day report',
    path: '/site/timeZone',
    address: '/json',
  },
  {
    label: t('Follow frames on the site’s pages'),
    keywords: 'iframe checkout booking embed',
    path: '/site/frames',
    address: '/install',
  },
  {
    label: t('Keep a visitor on several hosts and domains'),
    keywords: 'subdomain cross-domain linker cookie identity',
    path: '/site/domains',
    address: '/install',
  },
  {
    label: t('Choose what holds before consent'),
    keywords: 'cookie banner gdpr privacy default',
    path: '/consent/default',
    address: '/consent',
  },
  {
    label: t('Choose which consent allows storage'),
    keywords: 'cookie banner gdpr privacy keep',
    path: '/consent/storage',
    address: '/consent',
  },
];

/** More than anyone looks through here; the panel has them all. */
const maxProblems = 100;

export function problemEntries(problems: readonly Problem[], ruleSet: RuleSet): PaletteEntry[] {
  return problems.slice(0, maxProblems).map((problem, index) => ({
    id: `problem ${index}`,
    label: problem.message,
    hint: placeWords(problem.path, ruleSet),
    keywords: `problem ${problem.severity} ${problem.code}`,
    group: t('Problems'),
    icon: icon(CircleAlert),
    address: plainAddress(problem.path, ruleSet),
    path: placeToMend(problem),
  }));
}

export function versionEntries(versions: readonly Version[]): PaletteEntry[] {
  return versions.map((version) => ({
    id: `version ${version.number}`,
    label: t('Version {number}{value}', {
      number: version.number,
      value: version.note ? `: ${version.note}` : '',
    }),
    ...(version.live && { aside: 'live' }),
    keywords: 'version published release',
    group: t('Versions'),
    icon: icon(History),
    address: '/versions',
  }));
}
