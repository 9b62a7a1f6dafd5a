/**
 * The JSON text as a view of the document. Text that fits becomes a step of the history; text that does not stays here, also
 * while other screens are looked at, with what keeps it out. Lives outside React: it must outlast the screen.
 */

import { createStore } from 'zustand/vanilla';
import type { Problem } from '../../shared/problem';
import { serialize } from '../../shared/ruleset/serialize';
import type { RuleSet } from '../../shared/ruleset/types';
import { same } from '../../shared/same';
import { t } from '../../shared/texts/t';
import { merge } from '../store/merge';
import { initialState } from '../store/state';
import { edit, store } from '../store/store';
import { readRuleSet } from './readRuleSet';

export interface JsonText {
  /** What the field is to show; a new object whenever it changes from outside the field. */
  content: { readonly text: string };
  /** Why the text is not in the document; empty when it is. */
  problems: readonly Problem[];
}

export const jsonText = createStore<JsonText>()(() => ({ content: { text: '' }, problems: [] }));

let site: string | undefined;
/** The document the text was last brought together with. */
let base: RuleSet = initialState.document;
/** The field's text when it was last looked at. */
let text = '';
/** Reads what was typed since. */
let typed: (() => string) | undefined;

/** Follows the document from now on; returns its stop. */
export function followDocument(): () => void {
  const { document, site: open } = store.getState();
  if (open?.id !== site) {
    site = open?.id;
    show(document);
  } else {
    jsonText.setState({ content: { text } });
    documentChanged(document);
  }
  const stop = store.subscribe((state, before) => {
    if (state.document !== before.document) documentChanged(state.document);
  });
  return () => {
    settle();
    stop();
  };
}

function show(document: RuleSet): void {
  base = document;
  text = serialize(document);
  typed = undefined;
  jsonText.setState({ content: { text }, problems: [] });
}

function documentChanged(document: RuleSet): void {
  // Text that is not in the document yet waits for its own turn, and is merged then.
  if (typed || jsonText.getState().problems.length > 0 || document === base) return;
  show(document);
}

/** Something was typed; `read` answers the whole text when it is needed. */
export function typeText(read: () => string): void {
  typed = read;
}

/** Takes what was typed into the document if it fits; answers whether the text and the document agree. */
export function settle(): boolean {
  if (typed) {
    text = typed();
    typed = undefined;
    take(readRuleSet(text));
  }
  return jsonText.getState().problems.length === 0;
}

function take(read: ReturnType<typeof readRuleSet>): void {
  if ('problems' in read) {
    jsonText.setState({ problems: read.problems });
    return;
  }
  const { document } = store.getState();
  const merged = merge(base, read.ruleSet, document);
  if (!merged) {
    jsonText.setState({ problems: [changedElsewhere] });
    return;
  }
  jsonText.setState({ problems: [] });
  // While something counts as typed, the change below is not taken for one from elsewhere.
  typed = () => text;
  edit(t('Edit JSON'), () => merged, 'json');
  typed = undefined;
  base = store.getState().document;
  // The layout of what was typed stays until the field is left.
  if (!same(merged, read.ruleSet)) show(base);
}

const changedElsewhere: Problem = {
  code: 'changed-elsewhere',
  severity: 'error',
  path: '',
  message: t(
    'The same place was changed elsewhere while this text did not fit. Copy what you need, discard the text, and put it in again.',
  ),
};

/** The field was left: what fits is laid out as it is stored. */
export function tidy(): void {
  if (settle() && text !== serialize(base)) show(base);
}

/** Gives up text that does not fit. */
export function discard(): void {
  show(store.getState().document);
}

/** The field's text now. */
export function currentText(): string {
  return typed ? typed() : text;
}
