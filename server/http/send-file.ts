/**
 * A file that somebody downloads.
 */
import type { Response } from 'express';

type Given = { readonly name: string; readonly mediaType: string; readonly text: string };

/** @param plainName for programs that read no other than English letters; without an ending. */
export const sendFile = (response: Response, { name, mediaType, text }: Given, plainName: string): undefined => {
  // Only letters and the like: a wave's name is somebody's text, and this is a header.
  const plain = name.replace(/[^\p{L}\p{N} ._-]/gu, '_');
  const ending = plain.slice(plain.lastIndexOf('.'));
  response
    .set({
      'Content-Type': mediaType,
      'Content-Disposition': `attachment; filename="${plainName}${ending}"; filename*=UTF-8''${encodeURIComponent(plain)}`,
      'X-Content-Type-Options': 'nosniff',
    })
    .send(text);
  return undefined;
};
