import { config } from 'zod';

// The page's policy forbids making code from text; without this zod would try once, and the refusal be reported.
config({ jitless: true });
