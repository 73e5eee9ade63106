// pdfmake ships no types for its inner files. They arrive untyped and are given types, of just what is used, in
// pdfmake-internals.ts.
declare module 'pdfmake/js/*';
