/** A value that lies beside a picked element and is wanted with it: the name and the price of the same card. */

/** What of an element is read. `url`: where a link leads, complete. */
export type Reading = 'text' | 'url' | 'attribute';

/** Settings of an element variable, as the rule set stores them. */
export interface ValueSettings {
  /** Absent: the picked element itself. `closest`: something around it, from there down. */
  from?: 'closest' | 'page';
  closest?: string;
  selector?: string;
  read?: Reading;
  attribute?: string;
}

/** How the page writes numbers, by the locales that the number format knows. */
export type NumberLocale = 'en' | 'de' | 'fr' | 'de-CH';

/** What a value is likely to be: names it, and finds the parameter that it fills. */
export type ValueKind =
  | 'name'
  | 'price'
  | 'id'
  | 'link'
  | 'image'
  | 'brand'
  | 'category'
  | 'rating'
  | 'other';

export interface PickedValue {
  kind: ValueKind;
  /** Lower case with underscores, as variables are named: `product_name`. */
  name: string;
  settings: ValueSettings;
  /** Set where it is taken as a number. */
  number?: { locale: NumberLocale };
  /** ISO 4217, where the text says one; `sure` is false for signs that several countries share. */
  currency?: { code: string; sure: boolean };
  /** What it reads here first, then in up to three others that repeat, at most 80 characters each; `null`: nothing there. */
  samples: (string | null)[];
}
