/** The page every subject is measured on: the generated rules' target twelve deep, among as many other elements as wanted. */
import { generateRuleSet, matchingPage } from '../generator';
import type { Matches, Subject } from './subjects';

/** `others`: how many elements surround the target. `rules`: of how many the page carries marks, for who needs them there. */
export function pageFor(subject: Subject, matches: Matches, { others = 0, rules = 0 } = {}): string {
  const { attributes = '', classes = '' } = subject.tags?.(matches) ?? {};
  const target = matchingPage(generateRuleSet(10), matches)
    .replace('data-measured', `data-measured ${attributes}`)
    .replace(/(data-measured [^>]*class=")/, `$1${classes} `);
  return target + filling(others, (place) => (place < rules ? (subject.otherTags?.(place) ?? '') : ''));
}

/** Cards as shops have them, ten elements each. */
export function filling(elements: number, tags: (place: number) => string = () => ''): string {
  let html = '';
  for (let card = 0; card < elements / 10; card++) {
    const tag = (part: number) => tags(card * 5 + part);
    html += `<article class="card" id="card-${card}" data-sku="${card}"><a href="/product/${card}" ${tag(0)}><img alt="" width="9" height="9"></a><h3 class="name">Thing ${card}</h3><p class="price"><span ${tag(1)}>${card}.99</span> <b ${tag(2)}>new</b></p><div class="row"><button type="button" class="buy" ${tag(3)}>Buy</button><button type="button" class="save" ${tag(4)}>Save</button></div></article>`;
  }
  return html;
}
