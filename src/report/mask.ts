/**
 * Hides telephone numbers in any text: every run of seven digits or more keeps its first three and, from eleven digits
 * on, its last four (`138****1234`, `057****`). Result codes, dates and times have shorter runs and stay.
 */
export function maskNumbers(text: string): string {
  return text
    .replace(/(?<!\p{Nd})(1\d{2})([ -])\d{4}\2(\d{4})(?!\p{Nd})/gu, '$1****$3')
    .replace(/\p{Nd}{7,}/gu, (digits) => {
      const characters = [...digits];
      const tail = characters.length >= 11 ? characters.slice(-4) : [];
      return `${characters.slice(0, 3).join('')}****${tail.join('')}`;
    });
}
