import type { PickTask } from '../task';

const page = (body: string) => `<!doctype html><title>Inner</title><body>${body}</body>`;
const checkout = page('<h2>Checkout</h2><input name="card"><button data-truth>Place order</button>');

export const frames: PickTask[] = [
  {
    name: 'a button in a frame of the same site',
    html: '<p>Above</p><iframe src="/checkout" title="Checkout" width="400" height="200"></iframe>',
    pages: { 'http://shop.example/checkout': checkout },
    actions: [{ press: '' }],
    says: /embedded page, \/checkout/,
  },
  {
    name: 'a button in a frame in a frame',
    html: '<p>Above</p><iframe id="outer" src="/outer" width="500" height="300" style="border:7px solid;padding:9px"></iframe>',
    pages: {
      'http://shop.example/outer': page(
        '<p>Outer</p><iframe src="/checkout" width="300" height="160"></iframe>',
      ),
      'http://shop.example/checkout': checkout,
    },
    actions: [{ press: '' }],
  },
  {
    name: 'a button in a frame that is drawn smaller and has been scrolled',
    head: '<style>iframe{transform:scale(.6);transform-origin:20px 10px;width:500px;height:200px}</style>',
    html: '<p>Above</p><iframe src="/long"></iframe>',
    pages: {
      'http://shop.example/long': page(
        '<div style="height:600px">Terms</div><button data-truth>I agree</button><script>addEventListener("load", () => scrollTo(0, 9999))</script>',
      ),
    },
    actions: [{ press: '' }],
  },
  {
    name: 'a button in a frame in a shadow root',
    html: `<x-embed></x-embed><script>customElements.define('x-embed', class extends HTMLElement { constructor() { super(); this.attachShadow({ mode: 'open' }).innerHTML = '<iframe src="/checkout" width="400" height="200"></iframe>'; } })</script>`,
    pages: { 'http://shop.example/checkout': checkout },
    actions: [{ press: '' }],
  },
  {
    name: 'a frame of another site, as a whole and with the reason',
    html: '<p>Above</p><iframe data-truth src="http://pay.example/form" width="400" height="200"></iframe>',
    pages: { 'http://pay.example/form': page('<button>Pay</button>') },
    actions: [{ press: '' }],
    says: /A page of pay\.example stands here/,
  },
  {
    name: 'a sandboxed frame, as a whole and with the reason',
    html: '<p>Above</p><iframe data-truth sandbox="allow-scripts" src="/widget" width="400" height="200"></iframe>',
    pages: { 'http://shop.example/widget': page('<button>Vote</button>') },
    actions: [{ press: '' }],
    says: /sandboxed/,
  },
  {
    name: 'a video player in a frame, with what to use instead',
    html: '<iframe data-truth title="Film" src="http://www.youtube.com/embed/x" width="400" height="225"></iframe>',
    pages: { 'http://www.youtube.com/embed/x': page('<button>Play</button>') },
    actions: [{ press: '' }],
    says: /trigger “Video”/,
  },
  {
    name: 'a button of the page that lies over a frame',
    head: '<style>.over{position:absolute;top:40px;left:40px}</style>',
    html: '<iframe src="/checkout" width="400" height="200"></iframe><button class="over" data-truth>Chat with us</button>',
    pages: { 'http://shop.example/checkout': page('<p>Empty</p>') },
    actions: [{ press: '' }],
  },
];
