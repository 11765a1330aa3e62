/** How many margins stand beside the text: 0, 1 or 2. The style sheets decide it, in `widths.css`. */
export const marginCount = (): number =>
  Number(getComputedStyle(document.documentElement).getPropertyValue('--ap-margins'));
