import type { LucideIcon } from 'lucide-react';
import {
  Activity,
  BookOpen,
  Braces,
  Code,
  Crosshair,
  Eye,
  FileJson,
  History,
  ListChecks,
  ListTree,
  LockKeyhole,
  Map as MapIcon,
  Milestone,
  Send,
  ShieldCheck,
} from 'lucide-react';
import type { RuleSet } from '../../shared/ruleset/types';
import { marked } from '../../shared/texts/marked';
import { t } from '../../shared/texts/t';
import { openSteps } from '../start/steps';
import { type Loadable, loadable } from '../ui/loadable';

export interface Screen {
  /** First part of the address below the site: `/mp_…/rules`. */
  path: string;
  title: string;
  /** What people may call it instead, for the palette. */
  keywords?: string;
  icon: LucideIcon;
  /** Heading it stands under on the left; none for the first group. */
  group?: 'Learn' | 'Ship' | 'Code';
  /** False: it has nothing to show now, and is not offered. */
  when?: (ruleSet: RuleSet) => boolean;
  /** Number shown beside it. */
  count?: (ruleSet: RuleSet) => number;
  /** A default export, loaded when first opened. It reads the open site from the store. */
  screen: Loadable<object>;
}

/** Everything the left side offers, in order. A new screen is a folder and an entry here. */
export const screens: readonly Screen[] = [
  {
    path: 'start',
    title: t('Point at each'),
    keywords: 'start set up checklist first steps',
    icon: Milestone,
    when: (ruleSet) => openSteps(ruleSet) > 0,
    count: openSteps,
    screen: loadable(() => import('../start/SetupScreen')),
  },
  {
    path: 'plan',
    title: t('Plan'),
    keywords: 'events stages funnel conversions goals measurement',
    icon: MapIcon,
    count: (ruleSet) => ruleSet.plan.events.length,
    screen: loadable(() => import('../plan/PlanScreen')),
  },
  {
    path: 'rules',
    title: t('Rules'),
    keywords: 'tags triggers',
    icon: ListTree,
    count: (ruleSet) => ruleSet.rules.length,
    screen: loadable(() => import('../rules/RulesScreen')),
  },
  {
    path: 'targets',
    title: t('Targets'),
    keywords: 'elements selectors buttons',
    icon: Crosshair,
    count: (ruleSet) => ruleSet.targets?.length ?? 0,
    screen: loadable(() => import('../targets/TargetsScreen')),
  },
  {
    path: 'variables',
    title: t('Variables'),
    keywords: 'values data parameters',
    icon: Braces,
    count: (ruleSet) => ruleSet.variables?.length ?? 0,
    screen: loadable(() => import('../variables/VariablesScreen')),
  },
  {
    path: 'destinations',
    title: t('Destinations'),
    keywords: 'tools ga4 meta ads send vendors tags',
    icon: Send,
    count: (ruleSet) => ruleSet.destinations.length,
    screen: loadable(() => import('../destinations/DestinationsScreen')),
  },
  {
    path: 'consent',
    title: t('Consent'),
    keywords: 'cookies gdpr privacy banner',
    icon: ShieldCheck,
    screen: loadable(() => import('../consent/ConsentScreen')),
  },
  {
    path: 'privacy',
    title: t('Privacy'),
    keywords: 'gdpr retention erase delete personal data parameters',
    icon: LockKeyhole,
    screen: loadable(() => import('../privacy/PrivacyScreen')),
  },
  {
    path: 'preview',
    title: t('Preview'),
    keywords: 'debug timeline visit',
    icon: Eye,
    group: marked('Learn'),
    screen: loadable(() => import('../preview/PreviewScreen')),
  },
  {
    path: 'tests',
    title: t('Tests'),
    keywords: 'checks recorded visits',
    icon: ListChecks,
    group: marked('Learn'),
    count: (ruleSet) => ruleSet.tests?.length ?? 0,
    screen: loadable(() => import('../replay/TestsScreen')),
  },
  {
    path: 'live',
    title: t('Live events'),
    keywords: 'real time incoming debug',
    icon: Activity,
    group: marked('Learn'),
    screen: loadable(() => import('../live/LiveScreen')),
  },
  {
    path: 'reference',
    title: t('Reference'),
    keywords: 'help documentation manual',
    icon: BookOpen,
    group: marked('Learn'),
    screen: loadable(() => import('../help/ReferenceScreen')),
  },
  {
    path: 'versions',
    title: t('Versions'),
    keywords: 'history releases published compare roll back',
    icon: History,
    group: marked('Ship'),
    screen: loadable(() => import('../versions/VersionsScreen')),
  },
  {
    path: 'install',
    title: t('Install'),
    keywords: 'snippet code embed script setup gtm wordpress shopify',
    icon: Code,
    group: marked('Ship'),
    screen: loadable(() => import('../install/InstallScreen')),
  },
  {
    path: 'json',
    title: 'JSON',
    keywords: 'code export import document',
    icon: FileJson,
    group: marked('Code'),
    screen: loadable(() => import('../code/CodeScreen')),
  },
];
