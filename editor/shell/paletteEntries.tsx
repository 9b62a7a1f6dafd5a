import { Braces, Crosshair, Flag, ListTree, Send, Zap } from 'lucide-react';
import type { RuleSet } from '../../shared/ruleset/types';
import { destinationName } from '../rules/destinationsOf';
import type { Choice } from '../ui/ChoiceList';
import { Kbd } from '../ui/Kbd';
import { catalog } from './document';
import { screens } from './screens';

/** Something that can be done, as palette, keys and the list of shortcuts show it. */
export interface Action {
  id: string;
  /** A verb phrase: "Add rule". */
  label: string;
  /** `mod+k`, `?`, `n` */
  shortcut?: string;
  /** False while it makes no sense. */
  enabled?: () => boolean;
  run: () => void;
}

export interface PaletteEntry extends Choice {
  run?: () => void;
  address?: string;
  path?: string;
}

export function paletteEntries(ruleSet: RuleSet, actions: readonly Action[]): PaletteEntry[] {
  return [
    ...actions
      .filter((action) => action.enabled?.() !== false)
      .map((action) => ({
        id: `action ${action.id}`,
        label: action.label,
        group: 'Actions',
        icon: <Zap size={15} aria-hidden="true" />,
        aside: action.shortcut && <Kbd keys={action.shortcut} />,
        run: action.run,
      })),
    ...screens.map((screen) => ({
      id: `screen ${screen.path}`,
      label: `Go to ${screen.title}`,
      group: 'Screens',
      icon: <screen.icon size={15} aria-hidden="true" />,
      address: `/${screen.path}`,
    })),
    ...ruleSet.rules.map((rule) => ({
      id: `rule ${rule.id}`,
      label: rule.name || rule.event || rule.id,
      aside: rule.event,
      keywords: `${rule.id} ${rule.event}`,
      group: 'Rules',
      icon: <ListTree size={15} aria-hidden="true" />,
      address: `/rules/${rule.id}`,
    })),
    ...ruleSet.plan.events.map((event, index) => ({
      id: `event ${event.name}`,
      label: event.name,
      keywords: event.title,
      group: 'Events',
      icon: <Flag size={15} aria-hidden="true" />,
      address: '/plan',
      path: `/plan/events/${index}`,
    })),
    ...(ruleSet.targets ?? []).map((target, index) => ({
      id: `target ${target.id}`,
      label: target.name ?? target.id,
      keywords: target.selector,
      group: 'Targets',
      icon: <Crosshair size={15} aria-hidden="true" />,
      address: '/targets',
      path: `/targets/${index}`,
    })),
    ...(ruleSet.variables ?? []).map((variable, index) => ({
      id: `variable ${variable.id}`,
      label: variable.name ?? variable.id,
      keywords: variable.id,
      group: 'Variables',
      icon: <Braces size={15} aria-hidden="true" />,
      address: '/variables',
      path: `/variables/${index}`,
    })),
    ...ruleSet.destinations.map((destination, index) => ({
      id: `destination ${destination.id}`,
      label: destinationName(destination, catalog),
      keywords: destination.id,
      group: 'Destinations',
      icon: <Send size={15} aria-hidden="true" />,
      address: '/destinations',
      path: `/destinations/${index}`,
    })),
  ];
}
