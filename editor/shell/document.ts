/**
 * The open document as the screens see it. Whoever loads, saves and compiles it hands it in once; every screen reads it and
 * changes it through here only.
 */
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import type { ContainerScript } from '../../shared/compiler/types';
import type { Catalog } from '../../shared/definition';
import type { Problem } from '../../shared/problem';
import type { RuleSet } from '../../shared/ruleset/types';

export interface OpenDocument {
  ruleSet: RuleSet;
  problems: readonly Problem[];
  /** The last one that compiled. */
  container: ContainerScript | undefined;
}

export interface DocumentSource {
  store: Pick<StoreApi<OpenDocument>, 'getState' | 'getInitialState' | 'subscribe'>;
  catalog: Catalog;
  /** One step of undo called `label`; steps of the same group in a row are one. */
  edit: (label: string, change: (ruleSet: RuleSet) => RuleSet, group?: string) => void;
  undo: () => void;
}

let source: DocumentSource;
/** Everything a rule set can name. */
export let catalog: Catalog;

export function provideDocument(given: DocumentSource): void {
  source = given;
  catalog = given.catalog;
}

export function useRuleSet(): RuleSet {
  return useStore(source.store, (document) => document.ruleSet);
}

export function useProblems(): readonly Problem[] {
  return useStore(source.store, (document) => document.problems);
}

export function useContainer(): ContainerScript | undefined {
  return useStore(source.store, (document) => document.container);
}

/** The document now, for what happens on a click. */
export function getRuleSet(): RuleSet {
  return source.store.getState().ruleSet;
}

export function edit(label: string, change: (ruleSet: RuleSet) => RuleSet, group?: string): void {
  source.edit(label, change, group);
}

export function undo(): void {
  source.undo();
}
