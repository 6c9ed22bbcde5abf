const counted = { skipBlankLines: false, skipComments: false };

/** Law 7: a file has at most 200 lines, a function 50. Tables of test cases and recorded data may be longer. */
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
    rules: { "max-lines": ["error", { max: 300, ...counted }], "max-lines-per-function": "off" },
  },
];
