// Every icon of the page, drawn on a grid of 24 in one line weight.
const paths = {
  bell: 'M6 10a6 6 0 0 1 12 0v4l1.6 3H4.4L6 14zM10 20a2.2 2.2 0 0 0 4 0',
  chat: 'M12 4.5c4.7 0 8.5 3.1 8.5 7.2s-3.8 7.2-8.5 7.2c-1 0-2-.1-2.9-.4L4.6 20l1-3.6c-1.3-1.2-2.1-2.9-2.1-4.7 0-4.1 3.8-7.2 8.5-7.2z',
  sliders: 'M4 7h9m4 0h3M4 17h3m4 0h9M15 4.8v4.4M9 14.8v4.4',
  back: 'M14.5 5.5 8 12l6.5 6.5',
  send: 'M4.5 4.5 20 12 4.5 19.5 7 12zM7 12h6',
  more: 'M6 12h.01M12 12h.01M18 12h.01',
  refresh: 'M19 12a7 7 0 1 1-2.1-5M19 4v4h-4',
  link: 'M10 14a4 4 0 0 0 5.7 0l3-3A4 4 0 0 0 13 5.3l-1.2 1.2M14 10a4 4 0 0 0-5.7 0l-3 3a4 4 0 0 0 5.7 5.7l1.2-1.2',
  trash: 'M5 7h14M10 7V4.8h4V7M7 7l.8 12h8.4L17 7M10.5 10.5v5M13.5 10.5v5',
  sun: 'M12 8.2a3.8 3.8 0 1 0 0 7.6 3.8 3.8 0 0 0 0-7.6zM12 3v2M12 19v2M3 12h2M19 12h2M5.6 5.6 7 7M17 17l1.4 1.4M18.4 5.6 17 7M7 17l-1.4 1.4',
  moon: 'M19.5 14.3A8 8 0 0 1 9.7 4.5a8 8 0 1 0 9.8 9.8z',
  contrast: 'M12 3.8a8.2 8.2 0 1 0 0 16.4 8.2 8.2 0 0 0 0-16.4zM12 3.8v16.4M15 5v14M18 7.5v9',
  eye: 'M3 12c2.2-4 5.3-6 9-6s6.8 2 9 6c-2.2 4-5.3 6-9 6s-6.8-2-9-6zM12 9.4a2.6 2.6 0 1 0 0 5.2 2.6 2.6 0 0 0 0-5.2z',
  down: 'M6 9.5l6 6 6-6',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  close: 'M6.5 6.5l11 11M17.5 6.5l-11 11',
  plus: 'M12 5.5v13M5.5 12h13',
  server: 'M5 5h14v5.5H5zM5 13.5h14V19H5zM8 7.8h.01M8 16.2h.01',
  people:
    'M9 11.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM3.5 18.5c.3-3 2.5-4.8 5.5-4.8s5.2 1.8 5.5 4.8M15.5 11.3a2.7 2.7 0 1 0-.5-5.3M16.5 13.9c2.3.3 3.8 1.9 4 4.6',
  bolt: 'M13 3.5 5.5 13.5H12L11 20.5l7.5-10H12z',
  gauge: 'M4.9 17.5a8.5 8.5 0 1 1 14.2 0M12 14.5l3.6-4.4M10.9 15.2a1.4 1.4 0 1 0 2.2-1.7',
  swap: 'M4.5 8.5h14M15 5l3.5 3.5L15 12M19.5 15.5h-14M9 12l-3.5 3.5L9 19',
  chevron: 'M9 5.5 15.5 12 9 18.5',
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg
      class={`icon icon-${name}`}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
    >
      <path d={paths[name]} />
    </svg>
  );
}
