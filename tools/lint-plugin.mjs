// Rules of the house that oxlint does not bring. Loaded by oxlint through .oxlintrc.json (jsPlugins).

/**
 * @typedef {{ type: string, callee: { name?: string }, arguments: unknown[] }} Call
 * @typedef {{ report(finding: { node: unknown, message: string }): void }} Context
 */

const noClock = {
  /** @param {Context} context */
  create: (context) => ({
    /** @param {Call} node */
    NewExpression(node) {
      if (node.callee.name === 'Date' && node.arguments.length === 0)
        context.report({ node, message: 'Take the time as an argument.' });
    },
    /** `Date()` answers with the present time, whatever its arguments. @param {Call} node */
    CallExpression(node) {
      if (node.callee.name === 'Date') context.report({ node, message: 'Take the time as an argument.' });
    },
  }),
};

const noBarrel = {
  /** @param {Context} context */
  create: (context) => ({
    /** @param {unknown} node */
    ExportAllDeclaration(node) {
      context.report({ node, message: 'No barrels: import from the file that defines it.' });
    },
  }),
};

// oxlint asks for a default export.
export default { meta: { name: 'house' }, rules: { 'no-clock': noClock, 'no-barrel': noBarrel } };
