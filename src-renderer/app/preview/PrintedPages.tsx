import { useEffect, useState } from 'react';
import type { CallError } from '#core/contract/errors.ts';
import { drawnTitle, failedTitle, type PrintJob } from '#core/contract/print-page.ts';
import type { PreviewPage } from '#core/contract/print-views.ts';
import type { PictureId } from '#core/model/ids.ts';
import { fail, ok, type Result } from '#core/model/result.ts';
import { call } from '#renderer/api.ts';
import { newId } from '#renderer/app/citing.ts';
import { PageDrawing } from './PageDrawing.tsx';
import './printed-pages.css';

interface Drawing {
  readonly language: string;
  readonly pages: readonly PreviewPage[];
  readonly urls: ReadonlyMap<PictureId, string>;
}

/** All pages of a briefing as it is stored, one on each sheet. The title says when they are drawn. */
export function PrintedPages({ job }: { job: PrintJob }) {
  const [drawing, setDrawing] = useState<Drawing | null>(null);
  useEffect(() => {
    void readDrawing(job).then((read) => {
      if (read.ok) setDrawing(read.value);
      else document.title = failedTitle(read.error);
    });
  }, [job]);
  useEffect(() => {
    if (drawing !== null)
      void whenAllIsThere().then(() => (document.title = drawnTitle(drawing.pages.length)));
  }, [drawing]);
  if (drawing === null) return null;
  const { pages, urls, language } = drawing;
  const [first] = pages;
  return (
    <div lang={language}>
      {first !== undefined && (
        <style>{`@page { size: ${first.width}pt ${first.height}pt; margin: 0 }`}</style>
      )}
      {pages.map((page, at) => (
        <div
          key={at}
          className="printed-page"
          style={{ width: `${page.width}pt`, height: `${page.height}pt` }}
        >
          <PageDrawing
            page={page}
            label={`Page ${at + 1} of ${pages.length}`}
            urlOf={(id) => urls.get(id) ?? null}
          />
        </div>
      ))}
    </div>
  );
}

/** More pages than any briefing has. */
const ALL = 1_000_000;

async function readDrawing({ id, ...choice }: PrintJob): Promise<Result<Drawing, CallError>> {
  const read = await call('briefings.get', { id });
  if (!read.ok) return read;
  const { model: _model, id: _id, blocks, ...facts } = read.value.briefing;
  const preview = newId();
  const order = blocks.map((it) => it.id);
  for (let changed = blocks; ; changed = []) {
    const answer = await call('preview.pages', {
      ...{ preview, id, facts, order, changed, ...choice },
      ...{ from: 0, to: ALL },
    });
    if (!answer.ok) return answer;
    if (!answer.value.complete) continue;
    void call('preview.close', { preview });
    const pages = answer.value.pages.map((it) => it.page);
    const urls = await urlsOf(pages);
    return urls.ok ? ok({ language: facts.language, pages, urls: urls.value }) : fail(urls.error);
  }
}

async function urlsOf(pages: readonly PreviewPage[]): Promise<Result<Map<PictureId, string>, CallError>> {
  const urls = new Map<PictureId, string>();
  for (const item of pages.flatMap((it) => it.items)) {
    if (item.type !== 'picture' || urls.has(item.pictureId)) continue;
    const answer = await call('pictures.get', { id: item.pictureId });
    if (!answer.ok) return answer;
    urls.set(item.pictureId, answer.value.dataUrl);
  }
  return ok(urls);
}

/** A frame after fonts and pictures have come. */
async function whenAllIsThere(): Promise<void> {
  await new Promise((done) => setTimeout(done, 0));
  await document.fonts.ready;
  const images = [...document.querySelectorAll('image')].map((it) => it.getAttribute('href') ?? '');
  await Promise.all(
    [...new Set(images)].map((url) => {
      const image = new Image();
      image.src = url;
      return image.decode().catch(() => undefined);
    }),
  );
}
