const counted = { skipBlankLines: false, skipComments: false };

/** Law 7: a file has at most 200 lines, a function 50; a test may tell its story in one function of any length. */
export const sizeRules = [
  {
    files: ["**/*.{ts,tsx}"],
    rules: {
      "max-lines": ["error", { max: 200, ...counted }],
      "max-lines-per-function": ["error", { max: 50, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ["**/tests/**/*.{ts,tsx}", "e2e/**/*.ts"],
    rules: { "max-lines-per-function": "off" },
  },
];
