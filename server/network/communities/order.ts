import { shuffle } from '../random.ts';

/** Up to here everybody is shuffled together: what is kept of so many lies near the processor. */
export const largestTogether = 65_536;
/** In a larger network, members beside each other are looked at soon after each other, so that what one needs is still near. */
export const blockSize = 1_024;

/** 0 to n - 1 in an order of chance; when they are many in blocks, in an order of chance as well as the members of each. */
export function shuffledOrder(n: number, random: () => number): Uint32Array {
  const order = Uint32Array.from({ length: n }, (_, i) => i);
  if (n <= largestTogether) {
    shuffle(order, random);
    return order;
  }
  const blocks = Uint32Array.from({ length: Math.ceil(n / blockSize) }, (_, block) => block);
  shuffle(blocks, random);
  let into = 0;
  for (const block of blocks) {
    const members = order.subarray(into, into + Math.min(blockSize, n - block * blockSize));
    for (let k = 0; k < members.length; k++) members[k] = block * blockSize + k;
    shuffle(members, random);
    into += members.length;
  }
  return order;
}
