/** For whoever has a slip with a code, and no account. */
export const withdraw = {
  title: 'Take your answers back',
  lead: 'You were given a slip with a code when you answered our questions. With it you can take your answers back at any time. You need not say why.',
  code: 'The code on your slip',
  hint: '26 letters and digits, such as 7K2MX-… Small letters and missing hyphens are fine.',
  fault: 'This cannot be a code. It has 26 letters and digits: check it against your slip',
  faultEmpty: 'Type the code on your slip',
  button: 'Take my answers back',
  working: 'Taking your answers back',
  sure: 'This cannot be undone.',
  what: 'What happens then',
  answers: 'All that you said is deleted: your answers, the names you gave, and how to reach you if you told us.',
  late: 'If your answers are still on the device of whoever asked you, they are refused when they arrive.',
  others: 'What other people said in their own interviews stays. That is theirs to take back.',
  figures:
    'Figures that were shown to others before stay as they were. They are about groups of people, and nobody can tell you from them. New figures are made without you.',
  backups:
    'Copies kept for emergencies hold your answers until they are thrown away. If one is used, your answers are deleted again.',
  doneTitle: 'Your code has been used',
  done: 'If answers belong to this code, they are deleted now, or will be refused when they arrive.',
  same: 'We say the same to everybody, whether or not there were answers. So nobody can find out with a code whether you took part.',
  again: 'Type another code',
} as const;
