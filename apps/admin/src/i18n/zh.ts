import account from "../messages/zh/account.json";
import again from "../messages/zh/again.json";
import audit from "../messages/zh/audit.json";
import composer from "../messages/zh/composer.json";
import contactLinks from "../messages/zh/contact-links.json";
import errors from "../messages/zh/errors.json";
import filters from "../messages/zh/filters.json";
import health from "../messages/zh/health.json";
import kinds from "../messages/zh/kinds.json";
import list from "../messages/zh/list.json";
import login from "../messages/zh/login.json";
import panel from "../messages/zh/panel.json";
import search from "../messages/zh/search.json";
import session from "../messages/zh/session.json";
import settings from "../messages/zh/settings.json";
import shell from "../messages/zh/shell.json";
import staff from "../messages/zh/staff.json";
import start from "../messages/zh/start.json";
import thread from "../messages/zh/thread.json";

export const zh = {
  account,
  again,
  audit,
  composer,
  contactLinks,
  errors,
  filters,
  health,
  kinds,
  list,
  login,
  panel,
  search,
  session,
  settings,
  shell,
  staff,
  start,
  thread,
};
