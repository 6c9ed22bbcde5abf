export const usage = `Plays a WhatsApp gateway (WAHA) for development, demos and tests.

  serve [--port 14620] [--key sim-key] [--state FILE] [--webhook URL --hmac SECRET] [--day] [--scan]
        [--engine NOWEB|GOWS|WEBJS] [--kitchen-sink]
      --state   keeps the conversations in FILE over restarts
      --webhook sends every event there as well, signed with --hmac
      --day     somebody writes every 20 to 40 seconds, and answers when answered
      --scan    begins signed out: a QR code waits to be scanned
      --engine  whose words the server speaks; --kitchen-sink: one chat holds every kind of message

  People (--session NAME: on the phone of another session)
  say PHONE ["TEXT"]         a member writes   --in GROUP --kind KIND --reply-to ID --from-me --name NAME --silently
  type PHONE [recording]     a member is typing
  react PHONE ID [EMOJI]     reacts; without an emoji takes it back
  edit ID "TEXT" | revoke ID the author changes a message, or takes it back
  vote PHONE ID [OPTION…]    votes in a poll
  call PHONE [accepted|rejected] [--video]
  group GROUP subject|join|leave|promote|demote|added [PHONE…]
  kitchen-sink [PHONE]       one chat with every kind of message, both ways

  The server
  scan [--phone DIGITS] [--code ABCD-1234]  pairs the gym's phone;  unpair  signs the device out on it
  network down|up            WhatsApp cannot be reached, or can be again
  status STATUS              any status, such as PASSKEY_REQUIRED
  fault '{"latencyMs":500}' | clear         CONTROLS.md lists them all
  load '{"chats":100,"messages":50,"events":1000}' | report | stop
  emit EVENT ['{…}'] | frame TEXT           any event, any socket frame
  contact '{"id":"…@c.us","name":"…"}' | lid LID [PHONE@c.us]
  expire-media | drop-sockets | offline MS
  deliveries | state         what really went out; everything the simulated phone knows

  All but serve talk to a running simulator: --url http://127.0.0.1:14620 --key sim-key
  Environment: SIM_WAHA_PORT, SIM_WAHA_KEY, SIM_WAHA_WEBHOOK_URL, SIM_WAHA_WEBHOOK_HMAC, SIM_WAHA_STATE`;
