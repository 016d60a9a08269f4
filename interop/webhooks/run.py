"""Receives a delivery of a webhook and has the library of Standard Webhooks verify it.

    pip install standardwebhooks
    MULTITUDE_ALLOWED_HOSTS=127.0.0.1 ./multitude demo          (in another terminal)
    python3 interop/webhooks/run.py 8599 SECRET

Register http://127.0.0.1:8599/ at /account/webhooks, start this with the secret shown there, and press "Send a trial".
Fails when the library does not accept the signature, or accepts it for another body.
"""

import http.server
import sys

from standardwebhooks.webhooks import Webhook, WebhookVerificationError


def check(webhook, body, headers):
    webhook.verify(body, headers)
    try:
        webhook.verify(body + b" ", headers)
    except WebhookVerificationError:
        return
    raise SystemExit("a changed body was accepted")


def main(port, secret):
    received = []

    class Receiver(http.server.BaseHTTPRequestHandler):
        def do_POST(self):
            body = self.rfile.read(int(self.headers["Content-Length"]))
            received.append((body, {name.lower(): value for name, value in self.headers.items()}))
            self.send_response(204)
            self.end_headers()

        def log_message(self, *arguments):
            pass

    with http.server.HTTPServer(("127.0.0.1", int(port)), Receiver) as server:
        server.handle_request()
    body, headers = received[0]
    check(Webhook(secret), body, headers)
    print(f"{headers['webhook-id']}: accepted, and refused once changed: {body.decode()}")


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]) if len(sys.argv) == 3 else __doc__)
