import type { Recipe } from './recipe';

export const video: Recipe = {
  id: 'video',
  title: 'Video watched',
  description: 'Someone starts a video, reaches a quarter, half and three quarters of it, and its end.',
  searches: ['video play', 'video progress', 'youtube', 'vimeo', 'mp4'],
  business: [],
  group: 'Content',
  questions: [
    {
      id: 'provider',
      ask: 'Where does the video come from?',
      kind: 'choice',
      default: 'page',
      choices: [
        { value: 'page', title: 'The page itself' },
        { value: 'youtube', title: 'YouTube' },
        { value: 'vimeo', title: 'Vimeo' },
      ],
    },
  ],
  makes: {
    stages: [{ id: 'interest', name: 'Interest' }],
    events: [
      {
        name: 'video_play',
        title: 'Video started',
        stage: 'interest',
        role: 'signal',
        tier: 3,
        params: { provider: { type: 'string' }, title: { type: 'string' } },
      },
      {
        name: 'video_mark',
        title: 'Video mark reached',
        stage: 'interest',
        role: 'signal',
        tier: 3,
        params: { provider: { type: 'string' }, title: { type: 'string' }, percent: { type: 'number' } },
      },
      {
        name: 'video_done',
        title: 'Video seen to its end',
        stage: 'interest',
        role: 'signal',
        tier: 2,
        params: { provider: { type: 'string' }, title: { type: 'string' } },
      },
    ],
    rules: [
      {
        id: 'video-play',
        name: 'Video started',
        triggers: [{ type: 'media', settings: { provider: '[[provider]]', what: ['start'] } }],
        event: 'video_play',
        params: { provider: '{{media_provider}}', title: '{{media_title}}' },
      },
      {
        id: 'video-mark',
        name: 'Video mark reached',
        triggers: [
          { type: 'media', settings: { provider: '[[provider]]', what: ['mark'], marks: [25, 50, 75] } },
        ],
        event: 'video_mark',
        params: { provider: '{{media_provider}}', title: '{{media_title}}', percent: '{{media_percent}}' },
      },
      {
        id: 'video-done',
        name: 'Video seen to its end',
        triggers: [{ type: 'media', settings: { provider: '[[provider]]', what: ['end'] } }],
        event: 'video_done',
        params: { provider: '{{media_provider}}', title: '{{media_title}}' },
      },
    ],
  },
  fixture: {
    answers: {},
    pages: {
      '*': `<audio id="clip" title="Clip" controls></audio>
        <script>
          // Two seconds of silence, made here: a WAV file of 8,000 samples a second.
          const bytes = new Uint8Array(44 + 16000).fill(128);
          const view = new DataView(bytes.buffer);
          const word = (at, text) => [...text].forEach((letter, index) => { bytes[at + index] = letter.charCodeAt(0); });
          word(0, 'RIFF'); view.setUint32(4, 36 + 16000, true); word(8, 'WAVEfmt '); view.setUint32(16, 16, true);
          view.setUint16(20, 1, true); view.setUint16(22, 1, true); view.setUint32(24, 8000, true); view.setUint32(28, 8000, true);
          view.setUint16(32, 1, true); view.setUint16(34, 8, true); word(36, 'data'); view.setUint32(40, 16000, true);
          clip.src = URL.createObjectURL(new Blob([bytes], { type: 'audio/wav' }));
        </script>
        <button onclick="clip.play()">Play</button>`,
    },
    visits: [
      {
        title: 'plays a clip of the page to its end',
        acts: [
          { open: '/' },
          {
            click: 'button',
            events: [
              { name: 'video_play', params: { provider: 'html5', title: 'Clip' } },
              { name: 'video_mark', params: { provider: 'html5', title: 'Clip', percent: 25 } },
              { name: 'video_mark', params: { provider: 'html5', title: 'Clip', percent: 50 } },
              { name: 'video_mark', params: { provider: 'html5', title: 'Clip', percent: 75 } },
              { name: 'video_done', params: { provider: 'html5', title: 'Clip' } },
            ],
          },
        ],
      },
    ],
  },
};
