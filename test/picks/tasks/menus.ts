import type { PickTask } from '../task';

const menu = `<nav><div class="menu"><button class="opener">Products</button>
<ul class="items"><li><a href="/bags">Bags</a></li><li><a data-truth href="/wallets">Wallets</a></li></ul></div></nav><p>Text</p>`;

export const menus: PickTask[] = [
  {
    name: 'an entry of a menu that opens on hover by style',
    head: '<style>.items{display:none}.menu:hover .items{display:block}.menu{width:200px}</style>',
    html: menu,
    before: [{ hover: '.opener' }, { hover: '[data-truth]' }],
    actions: [{ press: '' }],
  },
  {
    name: 'an entry of a menu that opens on hover by script',
    head: '<style>.menu{width:200px}</style>',
    html: `${menu}<script>
const menu = document.querySelector('.menu'), items = document.querySelector('.items');
items.hidden = true;
menu.addEventListener('mouseenter', () => { items.hidden = false; });
menu.addEventListener('mouseleave', () => { items.hidden = true; });
</script>`,
    before: [{ hover: '.opener' }, { hover: '[data-truth]' }],
    actions: [{ press: '' }],
  },
  {
    name: 'an entry of a menu that opens on a click, with Shift held for it',
    html: `${menu}<script>
const items = document.querySelector('.items');
items.hidden = true;
document.querySelector('.opener').addEventListener('click', () => { items.hidden = !items.hidden; });
document.addEventListener('pointerdown', (event) => { if (!event.target.closest('.menu')) items.hidden = true; });
</script>`,
    actions: [{ shiftPress: '.opener' }, { press: '' }],
  },
  {
    name: 'an entry of a menu that any press closes before anyone else hears of it, taken with Alt',
    head: `<style>.items{display:none}.menu:hover .items{display:block}.menu{width:200px}.menu.shut .items{display:none!important}</style>
<script>addEventListener('pointerdown', () => document.querySelector('.menu').classList.add('shut'), true)</script>`,
    html: menu,
    before: [{ hover: '.opener' }, { hover: '[data-truth]' }],
    actions: [{ key: 'Alt' }],
  },
  {
    name: 'an entry of a menu without a keyboard, by the timer',
    html: `${menu}<script>
const menu = document.querySelector('.menu'), items = document.querySelector('.items');
items.hidden = true;
menu.addEventListener('mouseenter', () => { items.hidden = false; });
menu.addEventListener('mouseleave', () => { items.hidden = true; });
</script><style>.menu{width:200px}</style>`,
    actions: [
      {
        button: 'Pick in 3 s',
        meanwhile: [{ hover: '.opener' }, { hover: '[data-truth]' }, { waitMs: 3200 }],
      },
    ],
  },
  {
    name: 'a notice that goes away on mousedown',
    html: `<div class="toast"><b>Saved</b> <button data-truth class="undo">Undo</button></div><script>
document.addEventListener('mousedown', () => document.querySelector('.toast')?.remove());
</script>`,
    actions: [{ press: '' }],
  },
  {
    name: 'a button that removes itself on pointerdown',
    html: `<button data-truth id="once">Claim offer</button><script>
once.addEventListener('pointerdown', () => once.remove());
</script>`,
    actions: [{ press: '' }],
  },
  {
    name: 'a suggestion that goes away when its field loses the focus',
    html: `<label>City <input id="city" autofocus></label><ul class="suggestions"><li role="option">Berlin</li>
<li role="option" data-truth>Bergen</li></ul><script>
city.focus();
city.addEventListener('blur', () => document.querySelector('.suggestions').remove());
</script>`,
    actions: [{ press: '' }],
  },
  {
    name: 'a button that the page removes before anyone else hears of the press',
    head: `<script>addEventListener('pointerdown', () => document.querySelector('.bar')?.remove(), true)</script>`,
    html: '<div class="bar"><a href="/deal" data-truth>See the deal</a></div><p>Text</p>',
    before: [{ hover: '[data-truth]' }, { waitMs: 500 }],
    actions: [{ press: '' }],
    gone: true,
  },
];
