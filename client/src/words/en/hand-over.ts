/** Said to whoever hands the device over, and to whoever tries another page of it meanwhile. */
export const handOver = {
  label: 'Handing the device over',
  working: 'Getting ready to hand the device over',
  refused:
    'Do not hand the device over yet. Kith could not shut your own pages, so they could be read on it. Try again, or sign out first.',
  notSignedOut: 'You could not be signed out. Keep the device in your hands, and try again in a while.',
  signedOut: 'You are signed out. You can hand the device over now.',
  signOut: 'Sign out',
  keep: 'Keep the device',
  paused: 'This device is in other hands. Whoever handed it over takes it back with its PIN, or signs in here.',
  toPin: 'Take the device back',
} as const;
