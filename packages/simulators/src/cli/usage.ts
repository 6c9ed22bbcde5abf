export const usage = `Plays a WhatsApp gateway (WAHA) for development, demos and tests.

  serve [--port 14620] [--key sim-key] [--state FILE] [--webhook URL --hmac SECRET] [--day] [--scan]
      --state   keeps the conversations in FILE over restarts
      --webhook sends every event there as well, signed with --hmac
      --day     somebody writes every 20 to 40 seconds, and answers when answered
      --scan    begins signed out: a QR code waits to be scanned
  say PHONE "TEXT"      a member writes            --in GROUP  --media image|pdf|voice  --reply-to ID
  type PHONE            a member is typing
  scan                  scans the QR code with the gym's phone
  fault '{"latencyMs":500}' | clear                see the README for all of them
  drop-sockets          cuts every event socket
  offline MS            goes away for so long, then comes back
  state                 everything the simulated phone knows, as JSON

  All but serve talk to a running simulator: --url http://127.0.0.1:14620 --key sim-key
  Environment: SIM_WAHA_PORT, SIM_WAHA_KEY, SIM_WAHA_WEBHOOK_URL, SIM_WAHA_WEBHOOK_HMAC, SIM_WAHA_STATE`;
