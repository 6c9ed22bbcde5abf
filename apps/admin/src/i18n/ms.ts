import account from "../messages/ms/account.json";
import again from "../messages/ms/again.json";
import audit from "../messages/ms/audit.json";
import composer from "../messages/ms/composer.json";
import contactLinks from "../messages/ms/contact-links.json";
import errors from "../messages/ms/errors.json";
import filters from "../messages/ms/filters.json";
import health from "../messages/ms/health.json";
import kinds from "../messages/ms/kinds.json";
import list from "../messages/ms/list.json";
import login from "../messages/ms/login.json";
import panel from "../messages/ms/panel.json";
import search from "../messages/ms/search.json";
import session from "../messages/ms/session.json";
import settings from "../messages/ms/settings.json";
import shell from "../messages/ms/shell.json";
import staff from "../messages/ms/staff.json";
import start from "../messages/ms/start.json";
import thread from "../messages/ms/thread.json";

export const ms = {
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
