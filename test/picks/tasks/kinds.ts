import type { PickTask } from '../task';

export const kinds: PickTask[] = [
  {
    name: 'a list item that is only text',
    html: '<ul class="features"><li>Two years warranty</li><li data-truth>Free returns</li><li>Made in Porto</li></ul>',
    actions: [{ press: '' }],
  },
  {
    name: 'a table row, from its cell one level up',
    html: '<table class="plans"><tbody><tr><td>Basic</td><td>$9</td></tr><tr data-truth><td>Pro</td><td data-press>$19</td></tr><tr><td>Team</td><td>$49</td></tr></tbody></table>',
    actions: [{ press: '[data-press]' }, { key: 'ArrowUp' }],
  },
  {
    name: 'the button around an icon',
    html: '<button data-truth aria-label="Search"><i><svg data-press width="30" height="30"><circle cx="15" cy="15" r="14"/></svg></i></button>',
    actions: [{ press: '[data-press]' }],
  },
  {
    name: 'the link around a drawing that is used from elsewhere',
    html: '<svg width="0" height="0"><symbol id="cart" viewBox="0 0 10 10"><path d="M0 0h10v10H0z"/></symbol></svg><a data-truth href="/cart" aria-label="Cart"><svg width="40" height="40"><use data-press href="#cart"/></svg></a>',
    actions: [{ press: '[data-press]' }],
  },
  {
    name: 'an area of an image map',
    html: `<img usemap="#shops" width="300" height="150" style="background:#cde" src="data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA="><map name="shops"><area shape="rect" coords="0,0,150,150" href="/north" alt="North"><area data-truth shape="rect" coords="150,0,300,150" href="/south" alt="South"></map><i data-press style="position:absolute;left:220px;top:60px;width:9px;height:9px;pointer-events:none"></i>`,
    actions: [{ press: '[data-press]' }],
  },
  {
    name: 'the checkbox inside a label',
    html: '<form><label><input type="checkbox" name="news" data-truth> <span data-press>Send me the newsletter</span></label></form>',
    actions: [{ press: '[data-press]' }],
  },
  {
    name: 'one choice of a group whose circles are drawn by the page',
    head: '<style>input{position:absolute;opacity:0;width:1px;height:1px}label{display:inline-block;padding:12px;border:1px solid}</style>',
    html: '<fieldset><legend>Billing</legend><input type="radio" name="billing" value="month" id="m"><label for="m">Monthly</label><input type="radio" name="billing" value="year" id="y" data-truth><label for="y" data-press>Yearly</label></fieldset>',
    actions: [{ press: '[data-press]' }],
  },
  {
    name: 'a drop-down list',
    html: '<label>Size</label> <select name="size" data-truth><option>S</option><option>M</option></select>',
    actions: [{ press: '' }],
  },
  {
    name: 'a text that a visitor can edit',
    html: '<div contenteditable="true" data-truth aria-label="Engraving"><p data-press>Your words</p></div>',
    actions: [{ press: '[data-press]' }],
  },
  {
    name: 'the heading of an answer that unfolds',
    html: '<details><summary>Shipping</summary>3 days</details><details><summary data-truth><span data-press>Returns</span></summary>30 days</details>',
    actions: [{ press: '[data-press]' }],
  },
  {
    name: 'a drawing without parts, with the reason',
    html: '<canvas data-truth width="200" height="120" style="background:#dde"></canvas>',
    actions: [{ press: '' }],
    says: /A drawing has no parts/,
  },
  {
    name: 'a video by its controls',
    html: '<video data-truth controls width="320" height="180" title="How it is made"></video>',
    actions: [{ press: '' }],
    says: /trigger “Video”/,
  },
  {
    name: 'a paragraph by its words',
    html: '<article><p>First words of it all.</p><p data-truth>We plant a tree for each order.</p></article>',
    actions: [{ press: '' }],
  },
  {
    name: 'the file field behind a button of the page’s own',
    head: '<style>.up{position:relative;display:inline-block;padding:14px;background:#ddd}.up input{position:absolute;inset:0;opacity:0}</style>',
    html: '<form><span class="up">Upload your CV<input type="file" name="cv" data-truth></span></form>',
    actions: [{ press: '' }],
  },
];
