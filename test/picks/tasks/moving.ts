import type { PickTask } from '../task';

const rows = (from: number, to: number) =>
  Array.from(
    { length: to - from },
    (_, index) => `<li class="row"><a href="/post/${from + index}">Post ${from + index}</a></li>`,
  ).join('');

export const moving: PickTask[] = [
  {
    name: 'a button that is loaded when it comes into sight',
    html: `<div style="height:1800px">Story</div><div id="late" style="height:200px"></div><script>
new IntersectionObserver(([entry]) => { if (entry.isIntersecting && !late.firstChild) late.innerHTML = '<button data-truth>Read the reviews</button>'; }).observe(late);
</script>`,
    before: [{ wheel: 2000 }, { waitFor: '[data-truth]' }],
    actions: [{ press: '' }],
  },
  {
    name: 'a post far down an endless list',
    head: '<style>.row{height:80px}</style>',
    html: `<ul class="feed">${rows(0, 20)}</ul><script>
let count = 20;
addEventListener('scroll', () => {
  if (innerHeight + scrollY < document.documentElement.scrollHeight - 200 || count >= 60) return;
  for (const last = count + 10; count < last; count += 1) {
    const row = document.createElement('li');
    row.className = 'row';
    row.innerHTML = '<a href="/post/' + count + '">Post ' + count + '</a>';
    if (count === 36) row.firstChild.dataset.truth = '';
    document.querySelector('.feed').append(row);
  }
});
</script>`,
    before: [
      { wheel: 3000 },
      { wheel: 3000 },
      { wheel: 3000 },
      { waitFor: '[data-truth]' },
      { run: "document.querySelector('[data-truth]').scrollIntoView({ block: 'center' })" },
    ],
    actions: [{ press: '' }],
  },
  {
    name: 'a row of a list that draws only what is in sight',
    head: '<style>#view{height:300px;overflow:auto;position:relative}#space{height:30000px}#view button{position:absolute;left:0;height:30px;width:200px}</style>',
    html: `<div id="view"><div id="space"></div></div><script>
const draw = () => {
  view.querySelectorAll('button').forEach((old) => old.remove());
  for (let i = Math.floor(view.scrollTop / 30), last = i + 11; i < last; i += 1) {
    const row = document.createElement('button');
    row.style.top = i * 30 + 'px';
    row.textContent = 'Track ' + 'abcdefghij'[i % 10] + '-' + i;
    row.setAttribute('aria-label', 'Play ' + row.textContent);
    if (i === 43) row.dataset.truth = '';
    view.append(row);
  }
};
draw();
view.addEventListener('scroll', draw);
</script>`,
    before: [{ wheel: 1200, over: '#view' }, { waitFor: '[data-truth]' }],
    actions: [{ press: '' }],
  },
  {
    name: 'a slide of a carousel that has clones of it',
    head: '<style>.track{display:flex;width:300px;overflow:hidden}.slide{flex:none;width:300px;height:120px}</style>',
    html: `<div class="track"><div class="slide clone" aria-hidden="true"><a href="/three" tabindex="-1">Three</a></div><div class="slide"><a href="/one" data-truth>One</a></div><div class="slide"><a href="/two">Two</a></div><div class="slide"><a href="/three">Three</a></div><div class="slide clone" aria-hidden="true"><a href="/one" tabindex="-1">One</a></div></div><script>document.querySelector('.track').scrollLeft = 300</script>`,
    actions: [{ press: '' }],
  },
  {
    name: 'a link of a header that stays at the top',
    head: '<style>header{position:sticky;top:0;background:#fff;padding:20px}</style>',
    html: '<header><a href="/login" data-truth>Log in</a></header><div style="height:3000px">Long</div>',
    before: [{ wheel: 1200 }, { waitMs: 200 }],
    actions: [{ press: '' }],
  },
  {
    name: 'a button in a box that was scrolled',
    head: '<style>.box{height:160px;overflow:auto}</style>',
    html: '<div class="box"><div style="height:700px">Terms</div><button data-truth>Accept the terms</button></div>',
    before: [{ wheel: 2000, over: '.box' }, { waitMs: 200 }],
    actions: [{ press: '' }],
  },
  {
    name: 'a button of a page that draws itself anew while picking',
    html: '<main><button>Loading</button></main>',
    before: [
      {
        run: `document.body.innerHTML = '<main><h1>Shop</h1><button data-truth>Add to basket</button></main>'`,
      },
      { waitMs: 100 },
    ],
    actions: [{ press: '' }],
  },
  {
    name: 'a button of a page whose whole root is replaced',
    html: '<button>Loading</button>',
    before: [
      {
        run: `const html = document.createElement('html'); html.innerHTML = '<head></head><body><button data-truth>Reserve</button></body>'; document.replaceChild(html, document.documentElement)`,
      },
      { waitMs: 700 },
    ],
    actions: [{ press: '' }],
  },
  {
    name: 'a button of a page that is written again from its start',
    html: '<button>Loading</button>',
    before: [
      {
        run: `document.open(); document.write('<!doctype html><body><button data-truth>Download</button>'); document.close()`,
      },
      { waitMs: 1200 },
    ],
    actions: [{ press: '' }],
  },
  {
    name: 'a button that the page renders anew while its card is open',
    html: '<div id="app"><button data-testid="buy" data-truth>Buy</button></div>',
    actions: [{ press: '' }],
    meanwhile: [
      {
        run: `app.innerHTML = '<p>Hello again</p><span><button data-testid="buy" data-truth>Buy</button></span>'`,
      },
      { waitMs: 1300 },
    ],
  },
];
