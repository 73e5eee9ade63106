// A screen for the app: the person's own, or a virtual one where there is none.

export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

/** @param {string[]} command */
export function onDisplay(command) {
  return hasDisplay() ? command : ['xvfb-run', '-a', '-s', '-screen 0 1440x900x24', ...command];
}
