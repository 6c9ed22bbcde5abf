/** The dialog is opened once a day: its script comes when somebody reaches for it. */
export const loadSessionManager = () => import("./session-manager.tsx");
