/** Why no range is told around a figure, in the words that are shown. */
export const noInterval = {
  count: { none: 'a count of what is in the network, not an estimate' },
  slow: { none: 'takes too long to be worked out 200 times' },
  member: { none: 'each member’s own figure: how steady the first ranks are is told instead' },
  yardstick: { none: 'a yardstick that follows from how many there are of each kind' },
  ofSet: { none: 'which members or ties they are, not how many' },
  twoMode: { none: 'people and places are not drawn from one list, so that members cannot be resampled' },
  copies: { none: 'resampling puts copies of members beside each other, which changes this figure by itself' },
  parts: { none: 'resampling leaves members out and so breaks up parts that hold together' },
} as const;
