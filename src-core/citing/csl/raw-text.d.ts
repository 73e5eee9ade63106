// Files of resources/csl as the text they hold.
declare module '*?raw' {
  const text: string;
  export default text;
}
