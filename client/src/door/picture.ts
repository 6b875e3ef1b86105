/**
 * An address as a picture that a phone's camera reads. What draws it is loaded when it is needed.
 */
export const toPicture = async (address: string): Promise<string> => {
  const { toDataURL } = (await import('qrcode')).default;
  return toDataURL(address, { margin: 2, width: 240 });
};
