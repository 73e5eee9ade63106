import { unitBehind } from '#core/text/figures/units.ts';

// Units that can be turned into one another: the dimension, and how many of its base one of them is.
const CONVERTED: Readonly<Record<string, readonly [dimension: string, factor: number]>> = {
  ...{ mg: ['mass', 1e-6], g: ['mass', 1e-3], kg: ['mass', 1], quintals: ['mass', 100] },
  // Few writers keep tons and tonnes apart.
  ...{ tonnes: ['mass', 1000], tons: ['mass', 1000] },
  ...{ mm: ['length', 1e-3], cm: ['length', 1e-2], m: ['length', 1], km: ['length', 1000] },
  ...{ inches: ['length', 0.0254], feet: ['length', 0.3048], miles: ['length', 1609.344] },
  ...{ 'nautical miles': ['length', 1852] },
  ...{ 'm²': ['area', 1], hectares: ['area', 1e4], 'km²': ['area', 1e6], acres: ['area', 4046.856] },
  ...{ 'square miles': ['area', 2_589_988] },
  ...{ 'm/s': ['speed', 1], 'km/h': ['speed', 1 / 3.6], mph: ['speed', 0.44704], knots: ['speed', 0.514444] },
  ...{
    litres: ['volume', 1e-3],
    'm³': ['volume', 1],
    gallons: ['volume', 0.003785],
    barrels: ['volume', 0.158987],
  },
  ...{ kWh: ['energy', 1], MWh: ['energy', 1e3], GWh: ['energy', 1e6], TWh: ['energy', 1e9] },
  ...{
    kW: ['power', 1],
    MW: ['power', 1e3],
    GW: ['power', 1e6],
    MHz: ['frequency', 1],
    GHz: ['frequency', 1e3],
  },
  ...{ seconds: ['time', 1], minutes: ['time', 60], hours: ['time', 3600], days: ['time', 86_400] },
  ...{ weeks: ['time', 604_800], months: ['months', 1], years: ['months', 12] },
  ...{ '%': ['share', 1], '‰': ['share', 0.1], cents: ['cents', 1], points: ['points', 1] },
  ...{ 'percentage points': ['change of a share', 1], 'basis points': ['change of a share', 0.01] },
  ...{
    degrees: ['degrees', 1],
    '°C': ['temperature', 1],
    'm³/s': ['flow', 1],
    carats: ['carats', 1],
    bushels: ['bushels', 1],
  },
};

const MONEY = new Set(
  (
    'dollars USD CAD AUD NZD HKD SGD EUR GBP UAH RUB CNY JPY CHF francs PLN rupees INR TRY ILS SEK NOK DKK crowns marks écus florins ducats ' +
    'thalers rials dinars pesos tenge lei CZK HUF RON BRL MXN ZAR SAR AED KZT GEL IRR KRW ¥'
  ).split(' '),
);
const DOLLARS = new Set(['USD', 'CAD', 'AUD', 'NZD', 'HKD', 'SGD']);
const isCode = (unit: string): boolean => /^[A-Z]{3}$/.test(unit);

const named = new Map<string, string | null>();

/** A unit by the name the rules give it: "centimètres" and "крон" as a person noted them. Null for "lorries", which measures nothing. */
function measureNamed(unit: string): string | null {
  const before = named.get(unit);
  if (before !== undefined) return before;
  const found = unit in CONVERTED || MONEY.has(unit) || isCode(unit) ? unit : behind(unit);
  if (named.size > MOST_NAMED) named.clear();
  named.set(unit, found);
  return found;
}
const MOST_NAMED = 1000;

function behind(unit: string): string | null {
  const read = unitBehind(` ${unit.trim()}`);
  const isWhole = read !== null && read.length === unit.trim().length + 1;
  return isWhole && (read.unit in CONVERTED || MONEY.has(read.unit)) ? read.unit : null;
}

/** Whether a unit measures, unlike "lorries", which a person may have noted as one. */
export function isMeasure(unit: string): boolean {
  return measureNamed(unit) !== null;
}

/**
 * How two units stand to each other: a number, by which values of the first are multiplied to be values of the second; `other` where
 * both measure the same sort of thing and neither can be turned into the other (euros and dollars); null where they measure
 * different things. What counts ("lorries", none) is one sort.
 */
export function unitsCompared(one: string | null, other: string | null): number | 'other' | null {
  const [a, b] = [measure(one), measure(other)];
  if (a === b) return 1;
  if (a === null || b === null) return null;
  const [first, second] = [CONVERTED[a], CONVERTED[b]];
  if (first && second) {
    if (first[0] === second[0]) return first[1] / second[1];
    const dimensions = new Set([first[0], second[0]]);
    return dimensions.has('share') && dimensions.has('change of a share') ? 'other' : null;
  }
  if (!isMoney(a) || !isMoney(b)) return null;
  // The sign alone may be any country's.
  const isDollar = (a === 'dollars' && DOLLARS.has(b)) || (b === 'dollars' && DOLLARS.has(a));
  return isDollar ? 1 : 'other';
}

const measure = (unit: string | null): string | null => (unit === null ? null : measureNamed(unit));
const isMoney = (unit: string): boolean => MONEY.has(unit) || isCode(unit);
