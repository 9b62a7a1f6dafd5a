import type { PickTask } from '../task';

export const covered: PickTask[] = [
  {
    name: 'a disabled button',
    html: '<form><button>Back</button><button data-truth disabled>Continue</button></form>',
    actions: [{ press: '' }],
  },
  {
    name: 'a button in a disabled fieldset',
    html: '<form><fieldset disabled><input name="code"><button data-truth type="button">Apply code</button></fieldset></form>',
    actions: [{ press: '' }],
  },
  {
    name: 'a button that lets the pointer through because it is off',
    head: '<style>.off{pointer-events:none;opacity:.5}</style>',
    html: '<div class="bar"><button class="off" data-truth>Pay now</button></div>',
    actions: [{ press: '' }],
  },
  {
    name: 'a button under a clear layer that covers the page',
    head: '<style>.catcher{position:fixed;inset:0;z-index:9}</style>',
    html: '<main><button data-truth>Subscribe</button></main><div class="catcher"></div>',
    actions: [{ press: '' }],
  },
  {
    name: 'a link under a banner that lies over it, by the layers',
    head: '<style>.banner{position:absolute;top:0;left:0;width:300px;height:60px;background:#fffc}</style>',
    html: '<main style="padding:16px"><a href="/offers" data-truth>Offers</a></main><div class="banner">Free shipping today</div>',
    actions: [{ press: '' }, { key: 'l' }],
  },
  {
    name: 'the second of three things on top of each other, by the list of layers',
    head: '<style>div{position:relative;height:90px;width:300px}div>*{position:absolute;inset:0;border:0}</style>',
    html: '<div><a href="/card">Card</a><button data-truth style="background:#cde">Zoom</button><span style="background:#fed8" role="button" tabindex="0">Sale</span></div>',
    actions: [{ press: '' }, { button: '3 layers here' }],
  },
  {
    name: 'a link in a picture whose fading lets the pointer through',
    head: '<style>.tile{position:relative;display:block;width:240px;height:120px}.fade{position:absolute;inset:0;pointer-events:none;background:linear-gradient(#0000,#0008)}</style>',
    html: '<a class="tile" href="/lookbook" data-truth><img alt="Lookbook" width="240" height="120"><span class="fade"></span></a>',
    actions: [{ press: '' }],
  },
  {
    name: 'a button of a page that a cookie banner has made inert',
    head: '<style>.cookies{position:fixed;bottom:0;left:0;right:0;background:#eee;padding:20px}</style>',
    html: `<main inert><h1>Pricing</h1><button data-truth>Start free trial</button></main>
<div class="cookies" role="dialog"><button>Accept</button></div>`,
    actions: [{ press: '' }],
  },
  {
    name: 'the accept button of a cookie banner that traps the focus',
    head: '<style>.cookies{position:fixed;bottom:90px;left:0;right:0;background:#eee;padding:20px}</style>',
    html: `<main inert><button>Start free trial</button></main>
<div class="cookies" role="dialog" tabindex="-1"><button>Settings</button><button id="ok" data-truth>Accept all</button></div><script>
const banner = document.querySelector('.cookies');
banner.focus();
for (const type of ['focusin', 'focusout', 'blur'])
  document.addEventListener(type, (event) => { if (!banner.contains(event.relatedTarget ?? document.activeElement)) banner.focus(); }, true);
</script>`,
    actions: [{ press: '' }],
  },
  {
    name: 'a button where the page stops every event',
    head: `<script>for (const on of [document, document.documentElement]) for (const type of ['pointerdown','mousedown','mouseup','click','keydown','pointermove','pointerup'])
  on.addEventListener(type, (event) => { event.stopImmediatePropagation(); event.preventDefault(); }, true)</script>`,
    html: '<button data-truth>Order</button>',
    actions: [{ press: '' }],
  },
  {
    name: 'a slider that takes the pointer for itself',
    html: `<div role="slider" aria-label="Budget" aria-valuenow="5" tabindex="0" data-truth style="width:200px;height:30px;background:#ccc"></div><script>
const slider = document.querySelector('[role=slider]');
slider.addEventListener('pointerdown', (event) => { slider.setPointerCapture(event.pointerId); slider.innerHTML = '<i>dragging</i>'; });
</script>`,
    actions: [{ press: '' }],
  },
];
