import { fail } from '#core/model/result.ts';

export const notYet = () => fail({ code: 'unexpected', number: 'not yet' } as const);
