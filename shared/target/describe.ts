/** Says what a fingerprint points at in the words a person would use. */
import type { Fingerprint } from './fingerprint';
import { cut } from './stability';

const roleTitles: Record<string, string> = {
  alert: 'Message',
  article: 'Article',
  banner: 'Page header',
  button: 'Button',
  checkbox: 'Checkbox',
  combobox: 'Drop-down list',
  complementary: 'Side section',
  contentinfo: 'Page footer',
  dialog: 'Dialog',
  figure: 'Figure',
  form: 'Form',
  gridcell: 'Cell',
  group: 'Group',
  heading: 'Heading',
  img: 'Image',
  link: 'Link',
  list: 'List',
  listbox: 'List',
  listitem: 'List item',
  main: 'Main part',
  menu: 'Menu',
  menubar: 'Menu',
  menuitem: 'Menu item',
  menuitemcheckbox: 'Menu item',
  menuitemradio: 'Menu item',
  meter: 'Meter',
  navigation: 'Navigation',
  option: 'Option',
  paragraph: 'Text',
  progressbar: 'Progress bar',
  radio: 'Choice',
  radiogroup: 'Choices',
  region: 'Section',
  row: 'Row',
  search: 'Search',
  searchbox: 'Search field',
  slider: 'Slider',
  spinbutton: 'Number field',
  switch: 'Switch',
  tab: 'Tab',
  table: 'Table',
  tablist: 'Tabs',
  tabpanel: 'Tab panel',
  textbox: 'Field',
  treeitem: 'Item',
};

const tagTitles: Record<string, string> = {
  a: 'Link',
  audio: 'Sound',
  body: 'Page',
  embed: 'Embedded content',
  iframe: 'Embedded page',
  label: 'Label',
  picture: 'Image',
  pre: 'Code',
  section: 'Section',
  span: 'Text',
  summary: 'Disclosure',
  svg: 'Image',
  video: 'Video',
};

/** "Button", "Link", "Section": what kind of thing it is. */
export function kindOf(fingerprint: Fingerprint): string {
  const { role = '', tag = '', classes = [] } = fingerprint;
  // People call what looks like a button a button.
  if (role === 'link' && classes.some((name) => /^(btn|button)\b/i.test(name))) return 'Button';
  return roleTitles[role] ?? tagTitles[tag] ?? (fingerprint.name || fingerprint.text ? 'Text' : 'Area');
}

/** "Button “Add to cart”". Without a name: "Button" and what sets it apart, where something does. */
export function shortName(fingerprint: Fingerprint): string {
  const kind = kindOf(fingerprint);
  const said = fingerprint.name || fingerprint.text || fingerprint.attributes?.['name'] || '';
  return said ? `${kind} “${cut(said, 40)}”` : kind;
}

/** "in Product card", "in Form Newsletter", "under “Bags”"; empty where nothing helps. */
export function whereOf(fingerprint: Fingerprint): string {
  if (fingerprint.container) return `in ${fingerprint.container.name}`;
  const { landmark, heading } = fingerprint;
  if (landmark && landmark !== 'main') return `in ${landmarkTitle(landmark)}`;
  if (heading && heading !== fingerprint.name) return `under “${cut(heading, 40)}”`;
  return landmark ? `in ${landmarkTitle(landmark)}` : '';
}

/** "Button “Add to cart” in Product card". */
export function describe(fingerprint: Fingerprint): string {
  return [shortName(fingerprint), whereOf(fingerprint)].filter(Boolean).join(' ');
}

/** `form Newsletter` as "Form Newsletter", `contentinfo` as "Page footer". */
function landmarkTitle(landmark: string): string {
  const [role = '', ...name] = landmark.split(' ');
  return [roleTitles[role] ?? role, ...name].join(' ');
}

/** "product-card", "ProductCard", "product_card": "Product card". */
export function titleFromWords(name: string): string {
  const words = name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/[-_\s]+/g, ' ')
    .trim()
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
