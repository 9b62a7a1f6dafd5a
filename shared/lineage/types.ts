/** Where what is read of a visitor goes: for a register of processing, a self-assessment, an inventory of scripts. */

/** Something that is read on the page. */
export interface LineageField {
  /** As the event has it: a parameter, or a part of its envelope such as `page.url`. */
  name: string;
  /** As the destination gets it. */
  sentAs: string;
  /** What it is read from, in words: `Text or attribute on the page: Product name`. */
  from: string;
  /** The plan allows personal data in it, so that it is not redacted. */
  personal: boolean;
  /** Signals it needs beside those of its row. */
  consent: string[];
}

/** `page`: handed to the page’s own code, no request · `browser`: the visitor’s browser asks · `server`: this server asks */
export type LineageWay = 'page' | 'browser' | 'server';

/** One way of an event: from a rule, or from the page itself, to a destination. */
export interface LineageRow {
  /** Id of the rule; empty for what the page reports itself. */
  rule: string;
  ruleName: string;
  event: string;
  destination: string;
  destinationName: string;
  ways: LineageWay[];
  /** Hosts that are asked. Empty: none, or those that a vendor’s script on the page is set up for (`hostsElsewhere`). */
  hosts: string[];
  hostsElsewhere: boolean;
  fields: LineageField[];
  /** Read to decide, and never sent: variables of triggers and conditions. */
  decides: string[];
  purpose: string;
  consent: string[];
  /** While an answer is missing. */
  pending: 'queue' | 'drop' | 'anonymise';
  retention: string;
}

export interface Lineage {
  rows: LineageRow[];
  /** Parameters of addresses that leave the page. */
  query: string[];
  /** The signal that storage on the device needs; null: nothing is stored there. */
  storage: string | null;
}
