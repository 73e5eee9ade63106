// pdf.js has no types for the half of it that is meant for a worker. It is imported for the global name it sets.
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';
