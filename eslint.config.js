export { default } from "@kaunter/config/eslint";
