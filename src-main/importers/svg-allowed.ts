// What a drawing may consist of. Left out on purpose: scripts, foreign markup, links, sounds, everything that moves, and
// filters, which cost a browser any amount of time and cannot be printed.

const words = (text: string) => new Set(text.trim().split(/\s+/));

export const ELEMENTS = words(`
  svg g defs symbol use switch title desc style
  path rect circle ellipse line polyline polygon text tspan textPath image
  linearGradient radialGradient stop clipPath mask pattern marker
`);

/** Elements of SVG that show nothing by themselves: their going is not worth a word. */
export const WITHOUT_INK = words('metadata view cursor font-face');

/** Attributes whose value is a number, a name, a colour, a path or a list of these. */
const PLAIN = `
  id class lang tabindex version baseProfile viewBox preserveAspectRatio zoomAndPan
  x y x1 y1 x2 y2 cx cy r rx ry fx fy fr width height d points pathLength transform
  dx dy rotate textLength lengthAdjust startOffset method spacing side
  offset gradientUnits gradientTransform spreadMethod clipPathUnits maskUnits maskContentUnits mask-type
  patternUnits patternContentUnits patternTransform markerUnits markerWidth markerHeight refX refY orient
  systemLanguage requiredFeatures type media
`;

/** Properties, as attributes of elements and in styles (SVG 1.1, appendix N, without filters and cursors). */
const PRESENTATION = `
  alignment-baseline baseline-shift clip clip-path clip-rule color color-interpolation color-rendering direction display
  dominant-baseline fill fill-opacity fill-rule font font-family font-size font-size-adjust font-stretch
  font-style font-variant font-weight glyph-orientation-horizontal glyph-orientation-vertical image-rendering isolation
  kerning letter-spacing line-height marker marker-end marker-mid marker-start mask mix-blend-mode opacity overflow
  paint-order shape-rendering stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap
  stroke-linejoin stroke-miterlimit stroke-opacity stroke-width text-align text-anchor text-decoration text-rendering
  transform-origin unicode-bidi vector-effect visibility white-space word-spacing writing-mode
`;

export const PROPERTIES = words(PRESENTATION);
export const ATTRIBUTES = words(PLAIN + PRESENTATION);

/** Properties that act rather than paint. */
export const ACTIVE_PROPERTIES =
  /^(?:animation|transition|behavior|filter|cursor|content|src|offset-path|-moz-binding)/;

/** Functions a value may call: they compute from what is in the value. `url(#name)` is looked at by itself. */
export const FUNCTIONS = words(`
  matrix translate translatex translatey scale scalex scaley rotate skewx skewy rgb rgba hsl hsla calc rect
`);
