import type { PickTask } from '../task';

const cards = `<section class="grid">${['Satchel', 'Tote', 'Clutch', 'Weekender']
  .map(
    (name, at) =>
      `<article class="product-card"><h3>${name}</h3><p>$${at}0</p><button ${at === 1 ? 'data-truth' : ''}>Add to cart</button></article>`,
  )
  .join('')}</section>`;

export const drawn: PickTask[] = [
  {
    name: 'every card’s button by one of them',
    html: cards,
    actions: [{ press: '' }],
    chosen: { kind: 'each', matches: 4 },
  },
  {
    name: 'a button of a page from right to left',
    html: `<script>document.documentElement.dir = 'rtl'; document.documentElement.lang = 'ar'</script><nav><a href="/ar/new">جديد</a> <a href="/ar/cart" data-truth>عربة التسوق</a></nav>`,
    actions: [{ press: '' }],
  },
  {
    name: 'a button of a page zoomed by its root',
    head: '<style>html{zoom:1.6}</style>',
    html: cards,
    actions: [{ press: '' }],
  },
  {
    name: 'a button of a page whose body is scaled',
    head: '<style>body{transform:scale(.7) translate(40px,20px);transform-origin:0 0}</style>',
    html: cards,
    actions: [{ press: '' }],
  },
  {
    name: 'a button in a part that is turned and zoomed',
    head: '<style>.grid{zoom:.8;transform:rotate(12deg);margin:80px}</style>',
    html: cards,
    actions: [{ press: '' }],
  },
  {
    name: 'a button on a phone 320 pixels wide, by a finger',
    head: '<meta name="viewport" content="width=device-width">',
    html: cards,
    viewport: { width: 320, height: 640 },
    touch: true,
    actions: [{ tap: '' }],
  },
  {
    name: 'a button at the foot of a phone’s screen, after scrolling there',
    head: '<meta name="viewport" content="width=device-width">',
    html: '<div style="height:1500px">Story</div><button data-truth>Write to us</button><div style="height:90px"></div>',
    viewport: { width: 320, height: 640 },
    touch: true,
    before: [{ wheel: 3000 }, { waitMs: 300 }],
    actions: [{ tap: '' }],
  },
];
