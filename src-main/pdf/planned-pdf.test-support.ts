import { ok, type Result } from '#core/model/result.ts';
import { planOf, type LayoutPlan } from '#main/pdf/pages/layout-plan.ts';
import {
  renderPdf,
  type PdfAssets,
  type PdfOptions,
  type RenderedPdf,
  type RenderPdfError,
} from './render-pdf.ts';
import type { PrintDocument } from '#core/print/document.ts';

/** A PDF, and what stands where in it. */
export interface PlannedPdf extends RenderedPdf {
  readonly plan: LayoutPlan;
}

export async function renderPlanned(
  document: PrintDocument,
  assets: PdfAssets,
  options: PdfOptions,
): Promise<Result<PlannedPdf, RenderPdfError>> {
  let plan: LayoutPlan = { pages: [] };
  const onSheets: PdfOptions['onSheets'] = (sheets) => {
    plan = planOf(sheets);
  };
  const rendered = await renderPdf(document, assets, { ...options, onSheets });
  return rendered.ok ? ok({ ...rendered.value, plan }) : rendered;
}
