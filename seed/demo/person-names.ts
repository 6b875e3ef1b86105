/** First names that many people have, and family names that, as far as we know, nobody has: no pair is a real person. */
export const firstNames: readonly string[] = (
  'Ada Aisha Alan Alice Amara Amir Anita Anna Arthur Ayesha Barbara Ben Beth Bilal Brenda Callum Carol Cathy Chidi Claire ' +
  'Colin Daisy Dan David Dawn Deepa Derek Donna Doris Ed Eileen Elif Ella Emeka Emma Eric Esther Fatima Fay Fiona Frank Fred ' +
  'Gary Gemma George Gita Gloria Grace Gwen Halima Hannah Harry Hassan Helen Ian Ibrahim Ines Irene Iris Ivan Jack Jamal ' +
  'Janet Jas Jean Jo Joan Joe John Joyce Julia Karim Kath Keith Kemi Ken Kim Kiran Lara Laura Len Leyla Lin Liz Lorna Lucy ' +
  'Maggie Malik Manjit Maria Mark Martha Maureen May Mei Mina Mo Moira Nadia Neil Nora Olga Oliver Olu Omar Pam Pat Paul ' +
  'Pearl Peter Priya Rachel Raj Ravi Reg Rita Rob Rosa Ruby Ruth Sadia Sally Sam Sandra Sanjay Sarah Shanti Sheila Simon ' +
  'Sofia Stan Stella Sue Tariq Ted Tess Tina Tom Tony Trevor Uma Una Vera Vic Vikram Wendy Will Win Yasmin Yusuf Zara Zoe'
).split(' ');

const beginnings = 'Ash Bar Cald Dun Eld Fen Gar Hal Ing Jes Kel Lam Mar Nor Ost Pel Quar Rud Sal Tam Ulv Ven Wick Yar'.split(
  ' ',
);
const endings = 'abeck adyne affen agrove amoss andrel arrick askew atherley avine'.split(' ');

/** Family names put together from parts: Ashabeck, Barandrel … */
export const familyNames: readonly string[] = beginnings.flatMap((beginning) => endings.map((ending) => beginning + ending));
