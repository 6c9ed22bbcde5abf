import account from "../messages/en/account.json";
import again from "../messages/en/again.json";
import audit from "../messages/en/audit.json";
import composer from "../messages/en/composer.json";
import contactLinks from "../messages/en/contact-links.json";
import errors from "../messages/en/errors.json";
import filters from "../messages/en/filters.json";
import health from "../messages/en/health.json";
import kinds from "../messages/en/kinds.json";
import list from "../messages/en/list.json";
import login from "../messages/en/login.json";
import panel from "../messages/en/panel.json";
import search from "../messages/en/search.json";
import session from "../messages/en/session.json";
import settings from "../messages/en/settings.json";
import shell from "../messages/en/shell.json";
import staff from "../messages/en/staff.json";
import start from "../messages/en/start.json";
import thread from "../messages/en/thread.json";

export const en = {
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
