import { once } from 'node:events';
import { type Response, Router } from 'express';
import { importRoutes } from '../contract/imports.ts';
import { DomainError } from '../errors.ts';
import { bind } from '../http/bind.ts';
import type { ImportService } from './import-service.ts';

const send = async (response: Response, name: string, text: AsyncGenerator<string>): Promise<void> => {
  // Only letters and the like: a file's name is its owner's text, and this is a header.
  const plain = name.replace(/\.csv$/i, '').replace(/[^\p{L}\p{N} ._-]/gu, '_');
  response.set({
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': `attachment; filename="refused.csv"; filename*=UTF-8''${encodeURIComponent(`${plain}-refused.csv`)}`,
    'X-Content-Type-Options': 'nosniff',
  });
  for await (const piece of text) {
    if (response.destroyed) return;
    if (!response.write(piece)) await Promise.race([once(response, 'drain'), once(response, 'close')]);
  }
  response.end();
};

export const createImportRoutes = (imports: ImportService): Router => {
  const router = Router({ caseSensitive: true });
  bind(router, importRoutes.createImport, ({ params, body, viewer }) => imports.create(params.communityId, body, viewer.id));
  bind(router, importRoutes.uploadFile, ({ params, query, request }) => {
    const { maxBytes } = importRoutes.uploadFile.upload ?? { maxBytes: 0 };
    if (Number(request.get('content-length') ?? 0) > maxBytes) {
      throw new DomainError(
        'tooLarge',
        `The file is larger than ${Math.floor(maxBytes / 1024 / 1024)} MB. Split it and import the parts one after another.`,
      );
    }
    return imports.receive(params, params.role, query.name, request);
  });
  bind(router, importRoutes.previewImport, ({ params, body }) => imports.preview(params, body.mapping));
  bind(router, importRoutes.startImport, ({ params, body }) => imports.start(params, body.mapping, body.options));
  bind(router, importRoutes.readImport, ({ params }) => imports.read(params));
  bind(router, importRoutes.downloadRefused, async ({ params, response }) => {
    const { name, text } = await imports.refused(params, params.role);
    await send(response, name, text);
    return undefined;
  });
  bind(router, importRoutes.listAcknowledged, ({ params, query }) => imports.acknowledged(params, query.after));
  return router;
};
