/**
 * A drawing on the page as a file that is taken away. Nothing leaves the device.
 */

const hand = (content: Blob, name: string): void => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // Not at once: some browsers begin to read it only afterwards.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
};

const toSvg = (drawing: SVGSVGElement): Blob =>
  new Blob([new XMLSerializer().serializeToString(drawing)], { type: 'image/svg+xml' });

export const saveAsSvg = (drawing: SVGSVGElement, name: string): void => hand(toSvg(drawing), `${name}.svg`);

/**
 * @param width in pixels; as high as the drawing asks for.
 * @throws Error when the browser cannot draw it.
 */
export const saveAsPng = async (drawing: SVGSVGElement, name: string, width = 1200): Promise<void> => {
  const { width: own, height } = drawing.viewBox.baseVal;
  const sized = drawing.cloneNode(true) as SVGSVGElement;
  sized.setAttribute('width', String(width));
  sized.setAttribute('height', String((width * height) / own));
  const address = URL.createObjectURL(toSvg(sized));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = Math.round((width * height) / own);
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const content = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
    if (!content) throw new Error('The picture could not be drawn.');
    hand(content, `${name}.png`);
  } finally {
    URL.revokeObjectURL(address);
  }
};
