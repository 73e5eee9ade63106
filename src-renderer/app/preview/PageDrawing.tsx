import { memo, useEffect, useRef } from 'react';
import type { PreviewItem, PreviewPage } from '#core/contract/print-views.ts';
import { faceOf } from './faces.ts';
import './page-drawing.css';

interface PageDrawingProps {
  page: PreviewPage;
  /** What a screen reader says of it. */
  label: string;
  /** The address of a picture; null until it is here. */
  urlOf: (id: PictureItem['pictureId']) => string | null;
}

type PictureItem = Extract<PreviewItem, { type: 'picture' }>;

/** A page as it is printed: every stretch of text at its place and of its width. */
export const PageDrawing = memo(function PageDrawing({ page, label, urlOf }: PageDrawingProps) {
  return (
    <svg
      className="page-drawing"
      viewBox={`0 0 ${page.width} ${page.height}`}
      role="img"
      aria-label={label}
      focusable="false"
    >
      {page.items.map((item, at) => (
        <Item key={at} item={item} urlOf={urlOf} />
      ))}
    </svg>
  );
});

function Item({ item, urlOf }: { item: PreviewItem; urlOf: PageDrawingProps['urlOf'] }) {
  switch (item.type) {
    case 'text':
      return <Words item={item} />;
    case 'box':
      return <rect x={item.x} y={item.y} width={item.width} height={item.height} fill={item.color} />;
    case 'picture': {
      const url = urlOf(item.pictureId);
      const place = { x: item.x, y: item.y, width: item.width, height: item.height };
      if (url === null) return <rect className="page-picture-waiting" {...place} />;
      return <image href={url} preserveAspectRatio="none" {...place} />;
    }
    case 'chart':
      return <Chart item={item} />;
  }
}

function Words({ item }: { item: Extract<PreviewItem, { type: 'text' }> }) {
  const { text, x, y, width, size, face, color, spacing, rtl } = item;
  // What is spaced out is set so; anything else is fitted to the width it was measured to have.
  const fitted = spacing === 0 && text.trim() !== '' ? { textLength: width } : { letterSpacing: spacing };
  return (
    <text
      x={rtl ? x + width : x}
      y={y}
      fontSize={size}
      fill={color}
      direction={rtl ? 'rtl' : 'ltr'}
      {...faceOf(face)}
      {...fitted}
    >
      {text}
    </text>
  );
}

/** A chart, which the app made itself: lines, letters and colours. */
function Chart({ item }: { item: Extract<PreviewItem, { type: 'chart' }> }) {
  const place = useRef<SVGGElement>(null);
  const { svg, x, y, width, height } = item;
  useEffect(() => {
    const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
    parsed.setAttribute('width', String(width));
    parsed.setAttribute('height', String(height));
    place.current?.replaceChildren(document.adoptNode(parsed));
  }, [svg, width, height]);
  return <g ref={place} className="page-chart" transform={`translate(${x} ${y})`} />;
}
