/** Lines are placed by their number, so all are equally high, in pixels. */
export const lineHeight = 36
