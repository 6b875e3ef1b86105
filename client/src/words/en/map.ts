export const map = {
  nav: 'Map',
  title: 'Map',
} as const;
