import type { PickTask } from '../task';

export const topLayer: PickTask[] = [
  {
    name: 'a button in a modal dialog that opens while picking',
    html: '<button>Open</button><dialog id="offer"><p>10 % off</p><button data-truth>Take it</button></dialog>',
    before: [{ run: 'offer.showModal()' }, { waitMs: 700 }],
    actions: [{ press: '' }],
  },
  {
    name: 'a button in a modal dialog over a modal dialog, which stands before it in the page',
    html: '<dialog id="sure"><p>Are you sure?</p><button data-truth>Yes, delete</button></dialog><dialog id="edit"><p>Edit</p><button>Delete</button></dialog>',
    before: [{ run: 'edit.showModal(); sure.showModal()' }, { waitMs: 700 }],
    actions: [{ press: '' }],
  },
  {
    name: 'an entry of a popover',
    html: '<button popovertarget="more">More</button><div popover id="more"><a href="/help" data-truth>Help</a></div>',
    before: [{ run: 'more.showPopover()' }, { waitMs: 200 }],
    actions: [{ press: '' }],
  },
  {
    name: 'a button of an element that fills the screen',
    html: '<div id="gallery" style="background:#eee"><button class="full">Full screen</button><button data-truth>Next picture</button></div><script>document.querySelector(".full").onclick = () => gallery.requestFullscreen()</script>',
    actions: [{ shiftPress: '.full' }, { press: '' }],
  },
  {
    name: 'a chat button with the highest z-index, where the toolbar stands',
    head: '<style>.chat{position:fixed;right:20px;bottom:10px;z-index:2147483647;padding:20px}</style>',
    html: '<button class="chat" data-truth>Chat</button>',
    actions: [{ button: 'Move to the top' }, { press: '' }],
  },
];
